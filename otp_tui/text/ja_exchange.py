"""Japanese for トークン交換: the phone was changed, or is lost. Our own words."""

from typing import Final

from otp_tui.text.ja_later import LOG_IN
from otp_tui.text.procedure_words import PageWords, ProcedureWords

WORDS: Final = ProcedureWords(
    title="トークン交換",
    trail={
        "login": "ログイン",
        "authorise": "前のスマホ",
        "register": "新しいスマホ",
        "receipt": "完了",
    },
    pages={
        "AtLogin": LOG_IN,
        "GivingOldCode": PageWords(
            heading="前のスマホの確認",
            says="今ご利用中の、前のスマホに出ている6桁を入力してください。",
            button="次へ ＞",
            help=(
                "前のスマホと新しいスマホでは、6桁がちがいます。ここでは、前のスマホの6桁を入れて、"
                "「次へ」を押してください。前のスマホがない方は、「スマホをなくした」を押してください。"
            ),
            hint="6桁を入れたら「次へ」、前のスマホがないときは「スマホをなくした」を押してください。",
        ),
        "Referred": PageWords(
            heading="インターネットではお手続きできません",
            says="前のスマホのトークンを止めました。続きは、お問い合わせ先に電話してください。",
            button="＜ ログイン画面に戻る",
            help=(
                "なくしたスマホの6桁は、もうだれも使えません。お問い合わせ先に電話すると、手続きのしかたを教えてくれます。"
                "手続きが終わったら、新しいスマホで「利用開始」をします。"
            ),
            hint="お問い合わせ先に電話します。「ログイン画面に戻る」を押してください。",
        ),
        "Registering": PageWords(
            heading="新しいトークンの登録",
            says="新しいスマホのシリアル番号と6桁、カードの(1)、(2)の数字を入力してください。",
            button="登録 ＞",
            help=(
                "ここからは、新しいスマホの番号です。シリアル番号と6桁を新しいスマホから写し、"
                "カードの2つの数字を入れて、「登録」を押してください。"
            ),
            hint="「登録」を押してください(Enterキー)。",
        ),
        "Completed": PageWords(
            heading="トークンの交換が完了しました。",
            says="受付番号を控えてください。次回から、新しいスマホをご利用ください。",
            button="＜ ログイン画面に戻る",
            help=(
                "交換が終わりました。前のスマホの6桁は、もう使えません。受付番号を控えて、「ログイン画面に戻る」"
                "を押してください。"
            ),
            hint="受付番号を控えて、「ログイン画面に戻る」を押してください。",
        ),
    },
    labels={
        "in-use": "ご利用中のシリアル番号",
        "serial": "シリアル番号",
        "number": "受付番号",
        "at": "受付時刻",
        "at-format": "{at:%Y}年{at:%m}月{at:%d}日{at:%H}時{at:%M}分{at:%S}秒",
        "report-lost": "スマホをなくした",
    },
    note_heading="メモ",
    ends={
        "completed": (
            "新しいスマホに交換できました。前のスマホの6桁は、もう使えません。練習はこれで終わりです。"
            "おつかれさまでした。"
        ),
        "refused": (
            "なくしたスマホのトークンは止まりました。本番でも、すぐに電話してください。練習はこれで終わりです。"
            "おつかれさまでした。"
        ),
        "left": "手続きをやめました。前のスマホが、そのまま使えます。",
    },
    keys={
        "exchange.serial": "新しいスマホのシリアル番号。",
        "exchange.lost": "前のスマホをなくしたか。",
    },
)
