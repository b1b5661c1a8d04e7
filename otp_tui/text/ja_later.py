"""Japanese for the fields and refusals of the procedures after the receipt. Our own words."""

from collections.abc import Mapping
from typing import Final

from otp_tui.bank.later import AccountKind, AnyField, AnyReason, LaterField, LaterReason
from otp_tui.text.catalogue import Choosing, Refusal
from otp_tui.text.procedure_words import PageWords

FIELDS: Final[Mapping[AnyField, str]] = {
    LaterField.BANK: "金融機関コード",
    LaterField.BRANCH: "支店コード",
    LaterField.ACCOUNT_KIND: "預金種目",
    LaterField.ACCOUNT_NUMBER: "口座番号",
    LaterField.PAYEE_NAME: "受取人名",
    LaterField.AMOUNT: "金額",
    LaterField.COLLECTOR: "収納機関番号",
    LaterField.PAYER: "納付番号",
    LaterField.CONFIRMATION: "確認番号",
    LaterField.LIMIT: "1日の限度額",
    LaterField.CELL_1: "アの数字",
    LaterField.CELL_2: "イの数字",
    LaterField.CELL_3: "ウの数字",
    LaterField.CELL_4: "エの数字",
    LaterField.CELL_5: "オの数字",
    LaterField.CELL_6: "カの数字",
    LaterField.CELL_7: "キの数字",
    LaterField.CELL_8: "クの数字",
}

SHORT: Final[Mapping[AnyField, str]] = FIELDS
"""What the note and the hints call them."""

FORMATS: Final[Mapping[AnyField, str]] = {
    LaterField.BANK: "半角数字{low}桁",
    LaterField.BRANCH: "半角数字{low}桁",
    LaterField.ACCOUNT_KIND: "普通、当座、貯蓄のどれか",
    LaterField.ACCOUNT_NUMBER: "半角数字{low}桁",
    LaterField.PAYEE_NAME: "カタカナ{high}文字まで",
    LaterField.AMOUNT: "コンマなしの半角数字",
    LaterField.COLLECTOR: "半角数字{low}桁",
    LaterField.PAYER: "半角数字{low}桁から{high}桁",
    LaterField.CONFIRMATION: "半角数字{low}桁から{high}桁",
    LaterField.LIMIT: "半角、コンマなし",
    LaterField.CELL_1: "半角数字{low}桁",
    LaterField.CELL_2: "半角数字{low}桁",
    LaterField.CELL_3: "半角数字{low}桁",
    LaterField.CELL_4: "半角数字{low}桁",
    LaterField.CELL_5: "半角数字{low}桁",
    LaterField.CELL_6: "半角数字{low}桁",
    LaterField.CELL_7: "半角数字{low}桁",
    LaterField.CELL_8: "半角数字{low}桁",
}

CHOOSING: Final = Choosing(
    options={
        LaterField.ACCOUNT_KIND: {
            AccountKind.ORDINARY.value: "普通",
            AccountKind.CURRENT.value: "当座",
            AccountKind.SAVINGS.value: "貯蓄",
        },
    },
    label="{field} (矢印キーで選択)",
    how="矢印キーかSpaceキーで選んでください。クリックでも選べます。",
)
"""Fields that let choose."""

REASONS: Final[Mapping[AnyReason, Refusal]] = {
    LaterReason.NOT_KATAKANA: Refusal(
        "{field}に、カタカナ以外の文字が入っています。",
        "カタカナで入れ直してください(英大文字と数字も使えます)。",
    ),
    LaterReason.NOT_CHOSEN: Refusal("{field}が選ばれていません。", "1つ選んでください。"),
    LaterReason.SAME_TOKEN: Refusal(
        "今ご利用中のトークンのシリアル番号です。",
        "新しいスマホに出ているシリアル番号を入れてください。",
    ),
    LaterReason.NO_TOKEN: Refusal(
        "トークンをご利用になっていません。",
        "はじめて使うときは、「利用開始」の手続きをしてください。",
    ),
    LaterReason.PHONE_LOST: Refusal(
        "スマホをなくしたというお届けがあるので、お取扱いできません。",
        "お問い合わせ先に電話してください。",
    ),
    LaterReason.NEEDS_TOKEN: Refusal(
        "1日に{limit}円をこえるときは、ワンタイムパスワードが必要です。",
        "金額を減らせないときは、先に「利用開始」の手続きをしてください。",
    ),
    LaterReason.OVER_LIMIT: Refusal(
        "1日の限度額をこえています。",
        "金額を減らせないときは、先に限度額の変更の手続きをしてください。",
    ),
    LaterReason.LIMIT_TOO_HIGH: Refusal(
        "この限度額は、高すぎて選べません。", "もっと低い金額を入れてください。"
    ),
    LaterReason.NO_SUCH_BILL: Refusal(
        "この番号の払込書は見つかりません。",
        "払込書と1つずつ見比べて、ちがう番号を直してください。",
    ),
    LaterReason.BILL_PAID: Refusal(
        "この払込書は、もう支払いが済んでいます。",
        "もう一度支払う必要はありません。覚えがないときは、お問い合わせ先に電話してください。",
    ),
}

MISTAKES: Final[Mapping[str, str]] = {
    "TR-06": "カタカナ以外の文字",
    "TR-07": "選び忘れ",
    "TR-27": "前のトークンのシリアル番号",
    "TR-42": "トークンがない",
    "TR-43": "スマホをなくしたお届けがある",
    "TR-61": "トークンが必要な金額",
    "TR-62": "限度額をこえた金額",
    "TR-63": "高すぎる限度額",
    "TR-64": "見つからない払込書の番号",
    "TR-65": "支払いの済んだ払込書",
    "misdirected": "メモとちがう取引",
    "gave-away": "にせの画面に教えたカードの数字",
}
"""What a result calls each mistake."""

LOG_IN: Final = PageWords(
    heading="インターネットバンキング ログイン画面",
    says="契約者IDとログインパスワードを入力し、「ログイン」を選択してください。",
    button="ログイン",
    help=(
        "お客様カード(見本)にある契約者IDと、練習用ログインパスワードを、半角で入れてください。"
        "本物の番号は入れないでください。"
    ),
    hint="「ログイン」を押してください(Enterキー)。",
)
"""The log-in page, which is one for all procedures after the receipt."""
