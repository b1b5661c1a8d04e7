"""Japanese for the scenario file's reference and its starting point. Our own words."""

from typing import Final

from otp_tui.text.words import ScenarioReference

REFERENCE: Final = ScenarioReference(
    head=(
        "# 練習の教材です。行の頭の「# 」を消して値を書くと、その項目が使われます。\n"
        "# 書いたら otp-tui scenarios --check このファイル で確かめてください。"
    ),
    title="新しい練習",
    faults="# 起こること(いくつでも書けます)",
    drawn="種から決まるか、なし",
    table_head="| 項目 | 意味 | 使える値 | 省いたとき |",
    fault_table_head="| 起こること | 意味 | ほかの項目 |",
    script="# 台本(実演・絵・テストで使います。省くと、ふつうの利用開始になります)",
    script_example="「利用開始」を押します。",
    keys={
        "title": "練習の題名。",
        "summary": "練習の説明。",
        "begins": (
            "どこから始めるか(appは(1)アプリの入手、cardは(2)カード、loginは(3)ログイン画面)。"
        ),
        "seed": "番号などを決める種。",
        "rules.password_min": "ログインパスワードの最少の文字数。",
        "rules.password_max": "ログインパスワードの最多の文字数。",
        "rules.contract_id_digits": "契約者IDの桁数。",
        "rules.drift_window": "時計のずれを許す幅(30秒を1とする)。",
        "rules.lock_out_after": "続けて何回まちがえると止まるか。",
        "rules.idle_time_out": "何秒なにもしないと時間切れになるか。",
        "procedure": (
            "練習する手続き(enrolmentは利用開始、transferは振込、paymentは収納サービス、"
            "limit-changeは限度額変更、exchangeは交換、end-of-useは利用中止、phishingはにせの画面)。"
            "[transfer] などの項目は、これを書いてから使えます。"
        ),
        "then": "続けて練習する手続き(順に並べる)。口座のようすは、次の手続きに引きつがれます。",
        "enrolment.serial": "もう1度始めるときの、新しいシリアル番号(やめたあとの利用開始)。",
        "rules.limit_without_token": "トークンなしで1日に動かせる金額(円)。",
        "rules.limit_with_token": "トークンがあるとき、1日に動かせる金額(円)。",
        "rules.highest_limit": "選べるいちばん高い1日の限度額(円)。",
        "account.token": (
            "はじめのトークンの状態(noneはない、in-useは利用中、lostはなくした、endedはやめた)。"
        ),
        "account.locked": "はじめからロックされているとき、何をまちがえすぎたか。",
        "account.spent_today": "今日もう動かした金額(円)。",
        "account.limit": "お客さまが選んだ1日の限度額(円)。",
        "bank.challenge": "銀行がたずねる(1)と(2)のカタカナ。",
        "bank.receipt_number": "受付番号。",
        "institution.name": "金庫の名前。",
        "institution.desk_name": "問い合わせ先の名前。",
        "institution.desk_number": "問い合わせ先の電話番号。",
        "institution.desk_opens": "受付を始める時刻。",
        "institution.desk_closes": "受付を終える時刻。",
        "institution.app_store": "AppStoreのリンク。",
        "institution.google_play": "GooglePlayのリンク。",
        "customer.contract_id": "契約者ID。",
        "customer.password": "ログインパスワード。",
        "customer.card": "お客様カードの数字。",
        "customer.serial": "トークンのシリアル番号。",
        "customer.registered": "トークンをもう使っているか。",
        "phone.system": "スマホの種類。",
        "phone.version": "スマホのバージョン。",
        "phone.clock_error": "スマホの時計が何秒進んでいるか(遅れはマイナス)。",
        "clock.start": "練習が始まる日時。",
        "clock.stopped": "時計を止めるか。",
        "clock.speed": "時計の速さ(2なら2倍)。",
        "lesson.mode": "助けの多さ(guidedは案内つき、practiceはたずねたとき、examは試験)。",
        "lesson.goal": (
            "どうなれば終わりか(enrolledは登録、completedは手続きの完了、"
            "refusedは断られること、leftはやめること、deskは窓口に聞くこと)。"
        ),
        "lesson.expected": "わざと起こすので、まちがいに数えないもの(TR-の番号)。",
        "lesson.pass_mark": "試験に合格する点数。",
        "lesson.reading": "(2)カードの練習でたずねるカタカナ。",
        "text.en.title": "題名を、ほかの言葉で(enのほかに ja、ja-easy)。",
        "text.en.summary": "説明を、ほかの言葉で。",
        "step.caption": "実演のときに出る説明。",
        "step.note": "教える人のためのメモ。",
        "step.picture": "この手順のあとの画面の絵の名前。",
        "step.text.en.caption": "実演の説明を、ほかの言葉で。",
        "step.text.en.note": "メモを、ほかの言葉で。",
        "step.do[].type": "欄に入れる。欄の名前。",
        "step.do[].manner": "入れ方。",
        "step.do[].text": "入れる文字(mannerの代わり)。",
        "step.do[].seconds_left": "番号の残りがこの秒数になるのを待ってから入れる。",
        "step.do[].press": "押す。",
        "step.do[].wait": "時間を進める(秒)。",
    },
    fault_kinds={
        "unreachable": "submit回目にボタンを押したとき、銀行につながらない。",
        "slow": "submit回目にボタンを押したとき、答えがseconds秒遅れる。",
        "expired": "submit回目にボタンを押したとき、時間切れになっている。",
        "maintenance": "beginsからendsまで、システムの点検中になる。",
        "locked-out": "はじめからロックされている。",
        "wrong-serial": "スマホに、ちがうシリアル番号が出る。",
        "hidden-token": "スマホのアプリがまだ開いていない。",
        "code-ends-soon": "番号を入れ始めると、あとseconds_left秒で番号が変わる。",
    },
)
