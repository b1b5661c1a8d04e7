"""Easy Japanese for the fields and refusals of the procedures after the receipt. Our own words."""

from collections.abc import Mapping
from typing import Final

from otp_tui.bank.later import AccountKind, AnyField, AnyReason, LaterField, LaterReason
from otp_tui.text.catalogue import Choosing, Refusal
from otp_tui.text.procedure_words import PageWords

FIELDS: Final[Mapping[AnyField, str]] = {
    LaterField.BANK: "金融機関(きんゆうきかん)コード",
    LaterField.BRANCH: "支店(してん)コード",
    LaterField.ACCOUNT_KIND: "預金種目(よきんしゅもく)",
    LaterField.ACCOUNT_NUMBER: "口座番号(こうざばんごう)",
    LaterField.PAYEE_NAME: "受取人名(うけとりにんめい)",
    LaterField.AMOUNT: "金額(きんがく)",
    LaterField.COLLECTOR: "収納機関番号(しゅうのうきかんばんごう)",
    LaterField.PAYER: "納付番号(のうふばんごう)",
    LaterField.CONFIRMATION: "確認番号(かくにんばんごう)",
    LaterField.LIMIT: "1日(にち)の限度額(げんどがく)",
    LaterField.CELL_1: "アの数字(すうじ)",
    LaterField.CELL_2: "イの数字(すうじ)",
    LaterField.CELL_3: "ウの数字(すうじ)",
    LaterField.CELL_4: "エの数字(すうじ)",
    LaterField.CELL_5: "オの数字(すうじ)",
    LaterField.CELL_6: "カの数字(すうじ)",
    LaterField.CELL_7: "キの数字(すうじ)",
    LaterField.CELL_8: "クの数字(すうじ)",
}

SHORT: Final[Mapping[AnyField, str]] = {
    **FIELDS,
    LaterField.BANK: "きんゆうきかん",
    LaterField.BRANCH: "してん",
    LaterField.ACCOUNT_KIND: "よきんしゅもく",
    LaterField.ACCOUNT_NUMBER: "こうざばんごう",
    LaterField.PAYEE_NAME: "うけとりにん",
    LaterField.AMOUNT: "きんがく",
    LaterField.COLLECTOR: "しゅうのうきかん",
    LaterField.PAYER: "のうふばんごう",
    LaterField.CONFIRMATION: "かくにんばんごう",
    LaterField.LIMIT: "げんどがく",
}
"""What the note and the hints call them."""

FORMATS: Final[Mapping[AnyField, str]] = {
    LaterField.BANK: "半角(はんかく)の数字(すうじ){low}つ",
    LaterField.BRANCH: "半角(はんかく)の数字(すうじ){low}つ",
    LaterField.ACCOUNT_KIND: "普通(ふつう)、当座(とうざ)、貯蓄(ちょちく)のどれか",
    LaterField.ACCOUNT_NUMBER: "半角(はんかく)の数字(すうじ){low}つ",
    LaterField.PAYEE_NAME: "カタカナ{high}字まで",
    LaterField.AMOUNT: "半角(はんかく)の数字(すうじ)",
    LaterField.COLLECTOR: "半角(はんかく)の数字(すうじ){low}つ",
    LaterField.PAYER: "半角(はんかく)の数字(すうじ){low}つから{high}まで",
    LaterField.CONFIRMATION: "半角(はんかく)の数字(すうじ){low}つから{high}まで",
    LaterField.LIMIT: "半角(はんかく)の数字(すうじ)",
    LaterField.CELL_1: "半角(はんかく)の数字(すうじ){low}つ",
    LaterField.CELL_2: "半角(はんかく)の数字(すうじ){low}つ",
    LaterField.CELL_3: "半角(はんかく)の数字(すうじ){low}つ",
    LaterField.CELL_4: "半角(はんかく)の数字(すうじ){low}つ",
    LaterField.CELL_5: "半角(はんかく)の数字(すうじ){low}つ",
    LaterField.CELL_6: "半角(はんかく)の数字(すうじ){low}つ",
    LaterField.CELL_7: "半角(はんかく)の数字(すうじ){low}つ",
    LaterField.CELL_8: "半角(はんかく)の数字(すうじ){low}つ",
}

CHOOSING: Final = Choosing(
    options={
        LaterField.ACCOUNT_KIND: {
            AccountKind.ORDINARY.value: "普通(ふつう)",
            AccountKind.CURRENT.value: "当座(とうざ)",
            AccountKind.SAVINGS.value: "貯蓄(ちょちく)",
        },
    },
    label="{field}",
    how="矢印(やじるし)のキーかSpaceキーで選(えら)んでください。",
)
"""Fields that let choose."""

REASONS: Final[Mapping[AnyReason, Refusal]] = {
    LaterReason.NOT_KATAKANA: Refusal(
        "{field}に、カタカナではない字があります。", "カタカナで入れてください。"
    ),
    LaterReason.NOT_CHOSEN: Refusal("{field}を選(えら)んでいません。", "1つ選(えら)んでください。"),
    LaterReason.SAME_TOKEN: Refusal(
        "今使(つか)っているトークンの番号(ばんごう)です。",
        "新(あたら)しいスマホの番号(ばんごう)を入れてください。",
    ),
    LaterReason.NO_TOKEN: Refusal(
        "トークンを使(つか)っていません。",
        "はじめに「利用開始(りようかいし)」をしてください。",
    ),
    LaterReason.PHONE_LOST: Refusal(
        "スマホをなくした人は、ここではできません。",
        "電話(でんわ)で聞いてください。",
    ),
    LaterReason.NEEDS_TOKEN: Refusal(
        "1日(にち)に{limit}円より多(おお)いです。トークンがいります。",
        "少(すく)なくできないときは、先(さき)に「利用開始(りようかいし)」をしてください。",
    ),
    LaterReason.OVER_LIMIT: Refusal(
        "1日(にち)の限度額(げんどがく)より多(おお)いです。",
        "少(すく)なくできないときは、先(さき)に限度額(げんどがく)を変(か)えてください。",
    ),
    LaterReason.LIMIT_TOO_HIGH: Refusal(
        "この限度額(げんどがく)は、高(たか)すぎます。",
        "もっと少(すく)ない金額(きんがく)を入れてください。",
    ),
    LaterReason.NO_SUCH_BILL: Refusal(
        "この番号(ばんごう)の紙(かみ)は、ありません。",
        "紙(かみ)と1つずつ見て、ちがう番号(ばんごう)を直(なお)してください。",
    ),
    LaterReason.BILL_PAID: Refusal(
        "このお金は、もう払(はら)いました。",
        "もう払(はら)わなくていいです。知(し)らないときは、電話(でんわ)で聞いてください。",
    ),
}

MISTAKES: Final[Mapping[str, str]] = {
    "TR-06": "カタカナではない字",
    "TR-07": "選(えら)んでいない",
    "TR-27": "前(まえ)のトークンの番号(ばんごう)",
    "TR-42": "トークンがない",
    "TR-43": "スマホをなくした",
    "TR-61": "トークンがいる金額(きんがく)",
    "TR-62": "限度額(げんどがく)より多(おお)い金額(きんがく)",
    "TR-63": "高(たか)すぎる限度額(げんどがく)",
    "TR-64": "紙(かみ)とちがう番号(ばんごう)",
    "TR-65": "もう払(はら)ったお金",
    "misdirected": "メモとちがうこと",
    "gave-away": "にせの画面(がめん)に教(おし)えた数字(すうじ)",
}
"""What a result calls each mistake."""

LOG_IN: Final = PageWords(
    heading="インターネットバンキング ログイン画面(がめん)",
    says="契約者(けいやくしゃ)IDとパスワードを入れて、「ログイン」を押(お)してください。",
    button="ログイン",
    help=(
        "カードの契約者(けいやくしゃ)IDと、練習(れんしゅう)のパスワードを入れてください。"
        "本物(ほんもの)の番号(ばんごう)は入れないでください。"
    ),
    hint="「ログイン」を押(お)してください(Enterキー)。",
)
"""The log-in page, which is one for all procedures after the receipt."""
