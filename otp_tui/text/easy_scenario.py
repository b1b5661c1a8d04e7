"""やさしい日本語 for the scenario file's reference and its starting point. Our own words."""

from typing import Final

from otp_tui.text.words import ScenarioReference

REFERENCE: Final = ScenarioReference(
    head=(
        "# 練習(れんしゅう)のファイルです。\n"
        "# 行(ぎょう)のはじめの「# 」を消(け)して、書いてください。\n"
        "# 書いたら、otp-tui scenarios --check このファイル で見てください。"
    ),
    title="新(あたら)しい練習(れんしゅう)",
    faults="# 起(お)こること(いくつでも書けます)",
    drawn="seedで決(き)まるか、なし",
    table_head="| 名前 | 意味(いみ) | 書けるもの | 書かないとき |",
    fault_table_head="| 起(お)こること | 意味(いみ) | ほかの名前 |",
    script="# 台本(だいほん)(書かないと、ふつうの利用開始(りようかいし)です)",
    script_example="「利用開始(りようかいし)」を押(お)します。",
    keys={
        "title": "練習(れんしゅう)の名前。",
        "summary": "練習(れんしゅう)の説明(せつめい)。",
        "begins": "どこから始(はじ)めるか。",
        "seed": "練習(れんしゅう)の番号(ばんごう)。",
        "rules.password_min": "ログインパスワードの、いちばん少(すく)ない文字(もじ)の数(かず)。",
        "rules.password_max": "ログインパスワードの、いちばん多(おお)い文字(もじ)の数(かず)。",
        "rules.contract_id_digits": "契約者(けいやくしゃ)IDの文字(もじ)の数(かず)。",
        "rules.drift_window": "時計(とけい)がどれだけちがってもいいか(1は30秒(びょう))。",
        "rules.lock_out_after": "何回(なんかい)まちがえると止(と)まるか。",
        "rules.idle_time_out": "何秒(なんびょう)何もしないと、時間が終(お)わるか。",
        "procedure": (
            "練習(れんしゅう)する手続(てつづ)き(enrolment、transfer、payment、limit-change、exchange、"
            "end-of-use、phishing)。"
        ),
        "then": "次(つぎ)に練習(れんしゅう)する手続(てつづ)き(順番(じゅんばん)に書(か)きます)。",
        "enrolment.serial": "もう1回(いっかい)始(はじ)めるときのシリアル番号(ばんごう)。",
        "rules.limit_without_token": "トークンがない人の、1日(にち)の金額(きんがく)(円)。",
        "rules.limit_with_token": "トークンがある人の、1日(にち)の金額(きんがく)(円)。",
        "rules.highest_limit": "いちばん高(たか)い限度額(げんどがく)(円)。",
        "account.token": "はじめのトークン(none ない、in-use ある、lost なくした、ended やめた)。",
        "account.locked": "はじめから止(と)まっているとき、何(なに)をまちがえたか。",
        "account.spent_today": "今日(きょう)もう送(おく)った金額(きんがく)(円)。",
        "account.limit": "お客(きゃく)さまの1日(にち)の限度額(げんどがく)(円)。",
        "bank.challenge": "銀行(ぎんこう)が聞く(1)と(2)のカタカナ。",
        "bank.receipt_number": "受付番号(うけつけばんごう)。",
        "institution.name": "信用金庫(しんようきんこ)の名前。",
        "institution.desk_name": "電話(でんわ)で聞くところの名前。",
        "institution.desk_number": "聞くところの電話番号(でんわばんごう)。",
        "institution.desk_opens": "電話(でんわ)が始(はじ)まる時間。",
        "institution.desk_closes": "電話(でんわ)が終(お)わる時間。",
        "institution.app_store": "AppStoreのリンク。",
        "institution.google_play": "GooglePlayのリンク。",
        "customer.contract_id": "契約者(けいやくしゃ)ID。",
        "customer.password": "ログインパスワード。",
        "customer.card": "お客様(きゃくさま)カードの数字(すうじ)。",
        "customer.serial": "トークンのシリアル番号(ばんごう)。",
        "customer.registered": "トークンを、もう使(つか)っているか。",
        "phone.system": "スマホの種類(しゅるい)。",
        "phone.version": "スマホのバージョン。",
        "phone.clock_error": (
            "スマホの時計(とけい)が何秒(なんびょう)早(はや)いか(遅(おそ)いときはマイナス)。"
        ),
        "clock.start": "練習(れんしゅう)が始(はじ)まる日時(にちじ)。",
        "clock.stopped": "時計(とけい)を止(と)めるか。",
        "clock.speed": "時計(とけい)の速(はや)さ(2は2倍(ばい))。",
        "lesson.mode": "助(たす)け(guidedはいつも、practiceは聞いたとき、examはなし)。",
        "lesson.goal": "どうなれば終(お)わりか。",
        "lesson.expected": "まちがいではないもの(TR-の番号(ばんごう))。",
        "lesson.pass_mark": "試験(しけん)に合格(ごうかく)する点(てん)。",
        "lesson.reading": "カードの練習(れんしゅう)のカタカナ。",
        "text.en.title": "ほかの言葉(ことば)の名前(enのほかに ja、ja-easy)。",
        "text.en.summary": "ほかの言葉(ことば)の説明(せつめい)。",
        "step.caption": "して見せるときの説明(せつめい)。",
        "step.note": "先生のメモ。",
        "step.picture": "この後(あと)の画面(がめん)の絵(え)の名前。",
        "step.text.en.caption": "して見せるときの説明(せつめい)。ほかの言葉(ことば)で。",
        "step.text.en.note": "先生のメモ。ほかの言葉(ことば)で。",
        "step.do[].type": "入れるところの名前。",
        "step.do[].manner": "入れ方(かた)。",
        "step.do[].text": "入れる字(mannerの代(か)わり)。",
        "step.do[].seconds_left": "のこりがこの秒(びょう)になるのを待(ま)って、入れる。",
        "step.do[].press": "押(お)す。",
        "step.do[].wait": "時間を進(すす)める(秒(びょう))。",
    },
    fault_kinds={
        "unreachable": "submit回目(かいめ)のボタンで、銀行(ぎんこう)につながらない。",
        "slow": "submit回目(かいめ)のボタンで、答(こた)えがseconds秒(びょう)遅(おく)れる。",
        "expired": "submit回目(かいめ)のボタンで、時間が終(お)わっている。",
        "maintenance": "beginsからendsまで、システムの点検(てんけん)をする。",
        "locked-out": "はじめから止(と)まっている。",
        "wrong-serial": "スマホに、ちがうシリアル番号(ばんごう)が出る。",
        "hidden-token": "スマホのアプリが、まだ開(ひら)いていない。",
        "code-ends-soon": (
            "入れ始(はじ)めると、あとseconds_left秒(びょう)で番号(ばんごう)が変(か)わる。"
        ),
    },
)
