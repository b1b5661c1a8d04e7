"""Japanese for the trap that asks for the whole card. Our own words."""

from typing import Final

from otp_tui.text.ja_later import LOG_IN
from otp_tui.text.procedure_words import PageWords, ProcedureWords

WORDS: Final = ProcedureWords(
    title="インターネットバンキング",
    trail={
        "login": "ログイン",
        "enter": "確認",
        "receipt": "結果",
    },
    pages={
        "AtLogin": LOG_IN,
        "AskedForAll": PageWords(
            heading="セキュリティ強化のお願い",
            says=(
                "不正利用を防ぐため、お客様カードの数字を、"
                "アからクまですべて入力してください。入力しないと、お取引を停止します。"
            ),
            button="送信する",
            help=(
                "この画面は、おかしいと思いませんか。金庫がたずねるカードの数字は、"
                "いつも2つだけです。すべてをたずねる画面は、にせものです。"
                "入れずに「入力しないでやめる」を押してください。"
            ),
            hint="入れる前に、この画面がおかしくないか、考えてみましょう。",
        ),
        "GaveAway": PageWords(
            heading="にせの画面でした",
            says="ログイン画面に戻って、もう1度やってみましょう。",
            button="＜ ログイン画面に戻る",
            help=(
                "にせの画面に、カードの数字を教えてしまいました。本番では、"
                "すぐに金庫に電話してください。"
            ),
            hint="「ログイン画面に戻る」を押して、やり直しましょう(Enterキー)。",
        ),
    },
    labels={"cancel": "入力しないでやめる"},
    note_heading="メモ",
    ends={
        "completed": (
            "にせの画面に気づいて、何も教えずにやめました。それが正しい答えです。金庫が、"
            "カードの数字をすべてたずねることはありません。本番では、"
            "金庫に電話して知らせてください。"
        ),
        "refused": (
            "にせの画面に気づいて、何も教えずにやめました。それが正しい答えです。金庫が、"
            "カードの数字をすべてたずねることはありません。本番では、"
            "金庫に電話して知らせてください。"
        ),
        "left": (
            "にせの画面に気づいて、何も教えずにやめました。それが正しい答えです。金庫が、"
            "カードの数字をすべてたずねることはありません。本番では、"
            "金庫に電話して知らせてください。"
        ),
    },
    keys={},
    misdirected=(
        "カードの数字を教えてしまいました。これがあれば、だれかがお客さまになりすませます。"
        "本番では、すぐに金庫に電話してください。練習なので、数字はどこにも残していません。"
    ),
)
