"""Japanese for 振込. The bank's own screens are not public: our own words."""

from typing import Final

from otp_tui.bank.later import LaterField
from otp_tui.text.ja_later import CHOOSING, LOG_IN
from otp_tui.text.procedure_words import PageWords, ProcedureWords

WORDS: Final = ProcedureWords(
    title="振込",
    trail={
        "login": "ログイン",
        "enter": "振込先",
        "confirm": "確認",
        "authorise": "認証",
        "receipt": "完了",
    },
    pages={
        "AtLogin": LOG_IN,
        "Entering": PageWords(
            heading="振込先と金額の入力",
            says="振込先と金額を入力し、「確認画面へ」を選択してください。",
            button="確認画面へ",
            help=(
                "「振込先のメモ」にある番号、名前、金額を、1つずつ入れてください。"
                "ここでは、まだ振り込まれません。"
            ),
            hint="「確認画面へ」を押してください(Enterキー)。",
        ),
        "Confirming": PageWords(
            heading="振込内容の確認",
            says="まだ振り込まれていません。次の内容でよければ、「この内容で進む」を選択してください。",
            button="この内容で進む",
            help=(
                "これから振り込む相手と金額です。メモと1つずつ見比べてください。"
                "入れまちがいは「修正する」で直せます。入れた覚えのない相手のときは、"
                "「取引を中止する」を押して、金庫に電話してください。"
            ),
            hint="メモと見比べて、同じなら「この内容で進む」を押し、ちがえばやめましょう。",
        ),
        "Authorising": PageWords(
            heading="ワンタイムパスワードの入力",
            says="次の内容で振り込みます。スマホに出ている6桁を入力してください。",
            button="振込を実行する",
            help=(
                "スマホに今出ている6桁を入れて、「振込を実行する」を押してください。"
                "6桁は30秒ごとに変わり、1度しか使えません。"
            ),
            hint="「振込を実行する」を押してください(Enterキー)。",
        ),
        "AuthorisingByCard": PageWords(
            heading="確認用パスワードの入力",
            says="お客様カードの(1)、(2)に対応した数字を半角でそれぞれ入力してください。",
            button="振込を実行する",
            help=(
                "トークンを使っていないので、カードの番号で確認します。表の(1)と(2)のカタカナを見て、"
                "カードの同じカタカナの下にある2桁の数字を入れてください。"
            ),
            hint="「振込を実行する」を押してください(Enterキー)。",
        ),
        "Ordered": PageWords(
            heading="振込の受付が完了しました。",
            says="受付番号を控えてください。",
            button="＜ ログイン画面に戻る",
            help="振込が終わりました。受付番号を控えて、「ログイン画面に戻る」を押してください。",
            hint="受付番号を控えて、「ログイン画面に戻る」を押してください。",
        ),
    },
    labels={
        "payee": "受取人名",
        "bank": "金融機関コード",
        "branch": "支店コード",
        "kind": "預金種目",
        "account": "口座番号",
        **CHOOSING.options[LaterField.ACCOUNT_KIND],
        "amount": "金額",
        "yen": "{amount:,}円",
        "number": "受付番号",
        "at": "受付時刻",
        "at-format": "{at:%Y}年{at:%m}月{at:%d}日{at:%H}時{at:%M}分{at:%S}秒",
        "correct": "修正する",
        "cancel": "取引を中止する",
    },
    note_heading="振込先のメモ",
    ends={
        "completed": "メモのとおりに振り込めました。練習はこれで終わりです。おつかれさまでした。",
        "refused": (
            "金額によっては、このように断られます。わけは画面に出ます。"
            "練習はこれで終わりです。おつかれさまでした。"
        ),
        "left": (
            "振込先がメモとちがうことに気づいて、やめました。それが正しい答えです。"
            "悪いプログラムが、振込先をすりかえることがあります。"
            "本番では、すぐに金庫に電話してください。"
        ),
    },
    keys={
        "transfer.bank": "振込先の金融機関コード。",
        "transfer.branch": "振込先の支店コード。",
        "transfer.kind": "振込先の預金種目。ordinary は普通、current は当座、savings は貯蓄。",
        "transfer.number": "振込先の口座番号。",
        "transfer.name": "受取人名。",
        "transfer.amount": "金額(円)。",
        "transfer.stranger.bank": (
            "すりかえる相手の金融機関コード。[transfer.stranger] があると、振込先がすりかわる。"
        ),
        "transfer.stranger.branch": "すりかえる相手の支店コード。",
        "transfer.stranger.kind": "すりかえる相手の預金種目。",
        "transfer.stranger.number": "すりかえる相手の口座番号。",
        "transfer.stranger.name": "すりかえる相手の名前。",
    },
    misdirected=(
        "メモとちがう振込になりました。本番では、お金が戻らないことがあります。"
        "すぐに金庫に電話してください。練習なので、お金は動いていません。"
    ),
)
