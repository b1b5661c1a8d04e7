"""Japanese for terminals of every kind, and for QR codes large enough to be read. Our own words."""

from typing import Final

from otp_tui.text.words import Terminals

TERMINALS: Final = Terminals(
    ambiguous=(
        "端末が罫線などの文字を出す幅。auto(調べる)、narrow(1文字分)、wide(2文字分)。省くと auto"
    ),
    still="画面の動きを止めます。ひとりでに変わるのは、6桁の番号と時刻と秒だけです",
    qr="QRコードの絵を書き出します(KIND は png か svg)。プロジェクターで見せるときに使います",
    bad_ambiguous="「{value}」は使えません。auto か narrow か wide にしてください。",
    bad_qr="「{value}」は絵の種類として使えません。png か svg にしてください。",
    qr_written="QRコードの絵を {path} に書きました。",
    distance="画面から20～30cm離して、まっすぐ向けてください。",
    not_read=(
        "読み取れないときは、画面の文字を大きくする、画面を明るくする、"
        "部屋のあかりの映りこみをさける、のどれかを試してください。"
    ),
    not_read_key="それでもだめなら、Spaceキーで描き方を変えられます。",
    no_other_way="この大きさの画面では、ほかの描き方はできません。画面を大きくしてください。",
)
