"""Japanese for how the program stops, ends or fails. Our own words."""

from typing import Final

from otp_tui.text.words import Ends

ENDS: Final = Ends(
    exit_codes=(
        "終了コード: 0 ふつうに終わった  1 途中で失敗した  2 指定や端末が合わず、始められない\n"
        "            129 端末が閉じた  130 Ctrl+C  131 SIGQUIT  143 SIGTERM"
    ),
    report=(
        "同じことがくり返し起きるときは、次の内容を、"
        "このプログラムを渡してくれた人に見せてください。"
    ),
    program="プログラム: otp-tui {version} (Python {python}, {platform})",
    kind="誤りの種類: {kind}",
    place="誤りの場所: {place}",
    ask_for_more="くわしい場所は、--debug を付けて始めると出ます。",
    no_message="入力した文字が入っているかもしれないので、誤りの説明文は出しません。",
    suspended="練習を休んでいます。続けるには、fg と入力して Enter を押してください。",
    cannot_suspend="この端末では、途中で休めません。終わるときは Ctrl+Q を押してください。",
    close_first="このキーは、Esc でこの画面を閉じてから押してください。",
    interrupted="途中でやめました。",
)
