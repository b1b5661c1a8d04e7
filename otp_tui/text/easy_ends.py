"""Easy Japanese for how the program stops, ends or fails. Our own words."""

from typing import Final

from otp_tui.text.words import Ends

ENDS: Final = Ends(
    exit_codes=(
        "終了(しゅうりょう)コード: 0 終(お)わった  1 とちゅうで止(と)まった  2 始(はじ)められない\n"
        "            129 画面(がめん)が閉(と)じた  130 Ctrl+C  131 SIGQUIT  143 SIGTERM"
    ),
    report="また同(おな)じになったら、このプログラムをくれた人に、次(つぎ)の字(じ)を見せてください。",
    program="プログラム: otp-tui {version} (Python {python}, {platform})",
    kind="まちがいの種類(しゅるい): {kind}",
    place="まちがいの場所(ばしょ): {place}",
    ask_for_more="--debug をつけて始(はじ)めると、くわしい場所(ばしょ)が出ます。",
    no_message="入れた字(じ)があるかもしれないので、まちがいの説明(せつめい)は出しません。",
    suspended=(
        "練習(れんしゅう)を休(やす)んでいます。fg と入れて Enter を押(お)すと、続(つづ)きます。"
    ),
    cannot_suspend="ここでは休(やす)めません。終(お)わるときは Ctrl+Q を押(お)してください。",
    close_first="先(さき)に Esc を押(お)して、これを閉(と)じてください。",
    interrupted="とちゅうでやめました。",
)
