"""Japanese for 限度額変更. The bank's own screens are not public: our own words."""

from typing import Final

from otp_tui.text.ja_later import LOG_IN
from otp_tui.text.procedure_words import PageWords, ProcedureWords

WORDS: Final = ProcedureWords(
    title="限度額変更",
    trail={
        "login": "ログイン",
        "enter": "限度額",
        "confirm": "確認",
        "authorise": "認証",
        "receipt": "完了",
    },
    pages={
        "AtLogin": LOG_IN,
        "Entering": PageWords(
            heading="新しい限度額の入力",
            says="1日に動かせる金額の、新しい限度額を入力し、「次へ」を選択してください。",
            button="次へ",
            help=(
                "「限度額のメモ」にある金額を、半角の数字で、コンマなしで入れてください。"
                "限度額は、必要な分だけにしておくと安心です。"
            ),
            hint="「次へ」を押してください(Enterキー)。",
        ),
        "Confirming": PageWords(
            heading="限度額の確認",
            says="まだ変わっていません。次の内容でよければ、「この内容で進む」を選択してください。",
            button="この内容で進む",
            help=(
                "新しい限度額と、いつから変わるかを見てください。今日のうちは、今の限度額のままです。"
                "まちがえたときは「修正する」、変えないときは「変更を中止する」を押してください。"
            ),
            hint="金額と日を見て、よければ「この内容で進む」を押してください。",
        ),
        "Authorising": PageWords(
            heading="ワンタイムパスワードの入力",
            says="次の内容に変えます。スマホに出ている6桁を入力してください。",
            button="限度額を変更する",
            help="スマホに今出ている6桁を入れて、「限度額を変更する」を押してください。",
            hint="「限度額を変更する」を押してください(Enterキー)。",
        ),
        "AuthorisingByCard": PageWords(
            heading="確認用パスワードの入力",
            says="お客様カードの(1)、(2)に対応した数字を半角でそれぞれ入力してください。",
            button="限度額を変更する",
            help=(
                "トークンを使っていないので、カードで確認します。表の(1)と(2)のカタカナの下にある、"
                "カードの2桁の数字を入れてください。トークンのない方の限度額より上は、使えません。"
            ),
            hint="「限度額を変更する」を押してください(Enterキー)。",
        ),
        "Ordered": PageWords(
            heading="限度額変更の受付が完了しました。",
            says="受付番号を控えてください。新しい限度額は、次の日の0時から使えます。",
            button="＜ ログイン画面に戻る",
            help=(
                "変更を受け付けました。変わるのは次の日の0時です。急ぐときも、今日は今の限度額までです。"
                "受付番号を控えて、「ログイン画面に戻る」を押してください。"
            ),
            hint="受付番号を控えて、「ログイン画面に戻る」を押してください。",
        ),
    },
    labels={
        "limit": "今日の限度額",
        "new-limit": "新しい限度額(1日)",
        "from": "いつから",
        "from-format": "{day:%Y}年{day:%m}月{day:%d}日0時",
        "yen": "{amount:,}円",
        "number": "受付番号",
        "at": "受付時刻",
        "at-format": "{at:%Y}年{at:%m}月{at:%d}日{at:%H}時{at:%M}分{at:%S}秒",
        "correct": "修正する",
        "cancel": "変更を中止する",
    },
    note_heading="限度額のメモ",
    ends={
        "completed": (
            "限度額の変更ができました。変わるのは、次の日の0時です。練習はこれで終わりです。おつかれさまでした。"
        ),
        "refused": (
            "高すぎる限度額は、このように断られます。練習はこれで終わりです。おつかれさまでした。"
        ),
        "left": "変更を中止しました。限度額は、今のままです。",
    },
    keys={"limit-change.limit": "メモにある、新しい限度額(円)。"},
    misdirected="メモとちがう限度額になりました。もう1度、変更の手続きをしてください。",
)
