"""Easy Japanese for terminals of every kind, and for QR codes that a phone has to read."""

from typing import Final

from otp_tui.text.words import Terminals

TERMINALS: Final = Terminals(
    ambiguous=(
        "線(せん)などの文字(もじ)の幅(はば)。auto(しらべる)、narrow(1文字)、wide(2文字)。"
        "書かないと auto"
    ),
    still="画面(がめん)の動(うご)きを止(と)めます。番号(ばんごう)と時間(じかん)だけ変(か)わります",
    qr="QRコードの絵(え)をファイルに書きます(KIND は png か svg)。大きく見せるときに使(つか)います",
    bad_ambiguous="「{value}」は使(つか)えません。auto か narrow か wide にしてください。",
    bad_qr="「{value}」は使(つか)えません。png か svg にしてください。",
    qr_written="QRコードの絵(え)を {path} に書きました。",
    distance="画面(がめん)から20～30cmはなして、まっすぐ向(む)けてください。",
    not_read=(
        "読(よ)みとれないときは、文字(もじ)を大きくします。画面(がめん)を明(あか)るくします。"
        "あかりがうつらないようにします。"
    ),
    not_read_key="それでもだめなときは、Spaceキーで、かき方(かた)をかえます。",
    no_other_way="ほかのかき方(かた)には、もっと大きな画面(がめん)がいります。",
)
