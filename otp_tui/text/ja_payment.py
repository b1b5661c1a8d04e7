"""Japanese for 収納サービス. The bank's own screens are not public: our own words."""

from typing import Final

from otp_tui.text.ja_later import LOG_IN
from otp_tui.text.procedure_words import PageWords, ProcedureWords

WORDS: Final = ProcedureWords(
    title="収納サービス",
    trail={
        "login": "ログイン",
        "enter": "番号",
        "confirm": "確認",
        "authorise": "認証",
        "receipt": "完了",
    },
    pages={
        "AtLogin": LOG_IN,
        "Entering": PageWords(
            heading="払込書の番号の入力",
            says="払込書にある3つの番号を入力し、「次へ」を選択してください。",
            button="次へ",
            help=(
                "「払込書のメモ」にある番号を、1つずつ、半角で入れてください。"
                "金額は入れません。番号が合うと、次の画面に出ます。ここでは、まだ支払われません。"
            ),
            hint="「次へ」を押してください(Enterキー)。",
        ),
        "Confirming": PageWords(
            heading="払込内容の確認",
            says="まだ支払われていません。次の内容でよければ、「この内容で進む」を選択してください。",
            button="この内容で進む",
            help=(
                "これから支払う金額です。払込書の金額と見比べてください。"
                "番号の入れまちがいは「修正する」で直せます。"
                "支払わないときは「取引を中止する」を押してください。"
            ),
            hint="払込書と見比べて、同じなら「この内容で進む」を押してください。",
        ),
        "Authorising": PageWords(
            heading="ワンタイムパスワードの入力",
            says="次の内容で支払います。スマホに出ている6桁を入力してください。",
            button="払込を実行する",
            help=(
                "スマホに今出ている6桁を入れて、「払込を実行する」を押してください。"
                "6桁は30秒ごとに変わり、1度しか使えません。"
            ),
            hint="「払込を実行する」を押してください(Enterキー)。",
        ),
        "AuthorisingByCard": PageWords(
            heading="確認用パスワードの入力",
            says="お客様カードの(1)、(2)に対応した数字を半角でそれぞれ入力してください。",
            button="払込を実行する",
            help=(
                "トークンを使っていないので、カードの番号で確認します。表の(1)と(2)のカタカナを見て、"
                "カードの同じカタカナの下にある2桁の数字を入れてください。"
            ),
            hint="「払込を実行する」を押してください(Enterキー)。",
        ),
        "Ordered": PageWords(
            heading="払込の受付が完了しました。",
            says="受付番号を控えてください。同じ払込書は、もう使えません。",
            button="＜ ログイン画面に戻る",
            help=(
                "支払いが終わりました。領収証は出ないので、受付番号を控えて、"
                "「ログイン画面に戻る」を押してください。"
            ),
            hint="受付番号を控えて、「ログイン画面に戻る」を押してください。",
        ),
    },
    labels={
        "collector": "収納機関番号",
        "payer": "納付番号",
        "confirmation": "確認番号",
        "amount": "金額",
        "yen": "{amount:,}円",
        "number": "受付番号",
        "at": "受付時刻",
        "at-format": "{at:%Y}年{at:%m}月{at:%d}日{at:%H}時{at:%M}分{at:%S}秒",
        "correct": "修正する",
        "cancel": "取引を中止する",
    },
    note_heading="払込書のメモ",
    ends={
        "completed": "払込書のとおりに支払えました。練習はこれで終わりです。おつかれさまでした。",
        "refused": (
            "支払えないときは、このように断られます。わけは画面に出ます。"
            "練習はこれで終わりです。おつかれさまでした。"
        ),
        "left": "支払わずにやめました。お金は動いていません。",
    },
    keys={
        "payment.collector": "払込書の収納機関番号。",
        "payment.payer": "払込書の納付番号。",
        "payment.confirmation": "払込書の確認番号。",
        "payment.amount": "払込書の金額(円)。",
    },
    misdirected=(
        "払込書とちがう支払いになりました。本番では、すぐに金庫に電話してください。"
        "練習なので、お金は動いていません。"
    ),
)
