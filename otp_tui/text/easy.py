"""やさしい日本語: for who still learns Japanese. Short sentences, readings behind hard kanji.

Labels of the bank's screens are the document's, with their reading where there is room for it.
"""

from typing import Final

from otp_tui.bank.rejection import Field, Reason
from otp_tui.bank.stages import Counter
from otp_tui.phone.handset import System
from otp_tui.text import easy_later as later
from otp_tui.text.catalogue import (
    Bank,
    Catalogue,
    Desk,
    Ended,
    Frame,
    Help,
    Identify,
    Keys,
    Line,
    Login,
    NoToken,
    Phone,
    Receipt,
    Refusal,
    Refusals,
    Register,
    TwoPhones,
    Typing,
)
from otp_tui.text.easy_command_line import COMMAND_LINE, SCENARIO
from otp_tui.text.easy_ends import ENDS
from otp_tui.text.easy_lesson import HINTS, INSTRUCTOR, RESULTS, SHOW
from otp_tui.text.easy_pictures import PICTURES
from otp_tui.text.easy_plain import PLAIN
from otp_tui.text.easy_preparing import PREPARING
from otp_tui.text.easy_terminals import TERMINALS

REFUSALS: Final = Refusals(
    fields={
        Field.CONTRACT_ID: "契約者(けいやくしゃ)ID",
        Field.PASSWORD: "ログインパスワード",
        Field.SERIAL: "シリアル番号(ばんごう)",
        Field.CODE: "ワンタイムパスワード",
        Field.FIRST_CELL: "確認用(かくにんよう)パスワード(1)",
        Field.SECOND_CELL: "確認用(かくにんよう)パスワード(2)",
        **later.FIELDS,
    },
    formats={
        Field.CONTRACT_ID: "半角(はんかく)の数字(すうじ){contract_id_digits}文字(もじ)",
        Field.PASSWORD: (
            "半角(はんかく)の英語(えいご)の字か数字(すうじ)"
            "{password_min}文字(もじ)から{password_max}文字"
        ),
        Field.SERIAL: ("半角(はんかく)の英語(えいご)の大きい字4文字(もじ)と数字(すうじ)8文字"),
        Field.CODE: "半角(はんかく)の数字(すうじ)6文字(もじ)",
        Field.FIRST_CELL: "半角(はんかく)の数字(すうじ)2文字(もじ)",
        Field.SECOND_CELL: "半角(はんかく)の数字(すうじ)2文字(もじ)",
        **later.FORMATS,
    },
    reasons={
        Reason.EMPTY: Refusal("{field}が入っていません。", "{format}を入れてください。"),
        Reason.FULL_WIDTH: Refusal(
            "{field}に、全角(ぜんかく)の字があります。",
            "「半角/全角」キー(Macは「英数(えいすう)」キー)を押(お)してください。"
            "それから、{format}を入れてください。",
        ),
        Reason.BAD_FORMAT: Refusal(
            "{field}の、字の数(かず)か種類(しゅるい)がちがいます。",
            "{format}を入れてください。",
        ),
        Reason.LOWER_CASE: Refusal(
            "{field}に、小さい字があります。",
            "英語(えいご)の大きい字で入れてください。",
        ),
        Reason.NOT_PRACTICE_ID: Refusal(
            "カードの見本(みほん)の番号(ばんごう)ではないので、消(け)しました。"
            "どこにも残(のこ)していません。",
            "カードの見本(みほん)の、999から始(はじ)まる番号(ばんごう)を入れてください。",
        ),
        Reason.WRONG_LOGIN: Refusal(
            "契約者(けいやくしゃ)IDかログインパスワードがちがいます。",
            "「れんしゅうのパスワード」を見て、もう1回(いっかい)入れてください。",
        ),
        Reason.WRONG_SERIAL: Refusal(
            "シリアル番号(ばんごう)がちがいます。",
            "スマホの番号(ばんごう)をよく見てください。O(オー)と0(ゼロ)は似(に)ています。",
        ),
        Reason.WRONG_CODE: Refusal(
            "ワンタイムパスワードがちがいます。",
            "スマホに今出ている6つの数字(すうじ)を入れてください。",
        ),
        Reason.OLD_CODE: Refusal(
            "このワンタイムパスワードは、時間が終(お)わりました。",
            "今出ている6つの数字(すうじ)を入れてください。"
            "何回(なんかい)もだめなときは、スマホの時計(とけい)を見てください。",
        ),
        Reason.EARLY_CODE: Refusal(
            "このワンタイムパスワードは、まだ使(つか)えません。",
            "番号(ばんごう)をよく見てください。"
            "何回(なんかい)もだめなときは、スマホの時計(とけい)を合(あ)わせてください。",
        ),
        Reason.REUSED_CODE: Refusal(
            "このワンタイムパスワードは、もう使(つか)いました。",
            "使(つか)えるのは1回(いっかい)だけです。次(つぎ)の6つの数字(すうじ)を待(ま)って、"
            "入れてください。",
        ),
        Reason.SPENT_CODE: Refusal(
            "この番号(ばんごう)は、もう使(つか)えません。",
            "次(つぎ)の6つの数字(すうじ)を待(ま)って、入れてください。",
        ),
        Reason.WRONG_CELL: Refusal(
            "確認用(かくにんよう)パスワードがちがいます。",
            "カードをよく見てください。",
        ),
        Reason.ALREADY_REGISTERED: Refusal(
            "ソフトウェアトークンを、もう使(つか)っています。",
            "新(あたら)しいスマホのときは「利用開始(りようかいし)」ではありません。"
            "トークンの交換(こうかん)をします。",
        ),
        **later.REASONS,
    },
    line="{what}{next}({code})",
    typed="\n今、{count}文字(もじ)入っています。",
    attempts_left="\nあと{left}回(かい)まちがえると、できなくなります。",
)

EASY_JAPANESE: Final = Catalogue(
    frame=Frame(
        app_title="ワンタイムパスワードを始(はじ)める練習(れんしゅう)",
        practice="{procedure}の練習(れんしゅう)",
        next_practice="次(つぎ)は「{procedure}」です。",
        banner="練習(れんしゅう)です。本物(ほんもの)の番号(ばんごう)は入れないでください。",
        banner_short="れんしゅうです。ほんものは入れません。",
        trail=("(3)ログイン", "(4)あなたの確認(かくにん)", "(5)登録(とうろく)", "(6)おわり"),
        too_small="画面(がめん)を大きくしてください。",
        quit_hint="終(お)わるときは、Ctrl+Qを押(お)してください。",
        no_back="ここでは、戻(もど)れません。やめるときは、F9を押(お)してください。",
        cancel_again="やめますか。やめるときは、もう1回(いっかい)F9を押(お)してください。",
        clock_stepped="時計(とけい)を{seconds}秒(びょう)進(すす)めました。",
        clock_stands=(
            "時計(とけい)が止(と)まっています。F8を押(お)すと、次(つぎ)の6つの数字(すうじ)が"
            "出ます。"
        ),
        clock_stands_answer="時計(とけい)が止(と)まっています。F8を押(お)してください。",
        time_is_short=("あと1分ぐらいです。ボタンを押(お)してください。"),
        pasted_cut="長(なが)すぎます。はじめの{length}文字(もじ)だけ入れました。",
    ),
    typing=Typing(
        unreadable=(
            "読(よ)めない文字(もじ)なので、入れませんでした。端末(たんまつ)をUTF-8にしてください。"
        ),
        not_taken="ここで使(つか)えない文字(もじ)なので、入れませんでした。",
    ),
    keys=Keys(
        help="ヘルプ",
        card="カード",
        qr="QR",
        phone="スマホ",
        hint="ヒント",
        colours="いろ",
        instructor="先生",
        step_clock="+30",
        cancel="やめる",
        back="まえ",
        quit="おわる",
        close="とじる",
        draw="かきかた",
    ),
    bank=Bank(
        title="ワンタイムパスワード利用開始(りようかいし)",
        help_link="? ヘルプ",
        required=" 必須(ひっす) ",
        step_register="登録(とうろく)",
        step_result="処理結果(しょりけっか)",
        step_separator="＞",
    ),
    login=Login(
        title="インターネットバンキング ログイン画面(がめん)",
        about_heading="ワンタイムパスワードとは",
        about=(
            "ワンタイムパスワードは、1回(いっかい)だけ使(つか)えるパスワードです。"
            "毎回(まいかい)変(か)わります。"
        ),
        token_heading="ソフトウェアトークンとは",
        token=(
            "ソフトウェアトークンは、スマホのアプリです。30秒(びょう)ごとに、"
            "新(あたら)しいワンタイムパスワードが出ます。"
        ),
        invitation="「利用開始(りようかいし)」から始(はじ)めます。",
        start="利用開始(りようかいし)",
        in_use="登録(とうろく)が終(お)わりました。",
        in_use_serial="使(つか)っているトークン",
        already="トークンを、もう使(つか)っています。",
        next_time="次(つぎ)からは、今登録(とうろく)したトークンを使(つか)ってください。",
        well_done="練習(れんしゅう)は終(お)わりです。おつかれさまでした。",
        again="もう1回(いっかい)練習(れんしゅう)する",
        result="結果(けっか)を見る",
    ),
    identify=Identify(
        heading="あなたの確認(かくにん)",
        instruction=(
            "契約者(けいやくしゃ)IDとログインパスワードを入れて、"
            "「次(つぎ)へ」を押(お)してください。"
        ),
        contract_id="契約者(けいやくしゃ)ID",
        password="ログインパスワード",
        next="次(つぎ)へ",
        may_be_real="カードの見本(みほん)の、999から始(はじ)まる番号(ばんごう)を入れてください。",
    ),
    register=Register(
        heading="ワンタイムパスワードの登録(とうろく)",
        serial="シリアル番号(ばんごう)",
        code="ワンタイムパスワード",
        how_to_find="【番号(ばんごう)は、スマホのここに出ます】",
        figure_pointer="＜",
        figure_serial="シリアル番号(ばんごう)",
        figure_code="ワンタイムパスワード",
        card_heading="確認用(かくにんよう)パスワード",
        card_instruction=(
            "お客様(きゃくさま)カードを見て、(1)と(2)の数字(すうじ)を入れてください。"
        ),
        submit="登録(とうろく) ＞",
    ),
    no_token=NoToken(
        heading="トークンがない人は、こちら",
        instruction=(
            "QRコードを読(よ)んでください。または、iPhoneはAppStore、AndroidはGooglePlayを"
            "開(ひら)いてください。次(つぎ)の言葉(ことば)を探(さが)して、アプリを入れてください。"
        ),
        search_words="しんきん（個人）ワンタイムパスワード",
        app_store="AppStore",
        app_store_system="iPhone など (iOS12か、もっと新(あたら)しいもの)",
        google_play="GooglePlay",
        google_play_system="Android (Android6か、もっと新(あたら)しいもの)",
        show_code="QRコード",
    ),
    preparing=PREPARING,
    receipt=Receipt(
        done="利用開始(りようかいし)が完了(かんりょう)しました。",
        number="受付番号(うけつけばんごう)：",
        at="受付時刻(うけつけじこく)：",
        at_format="{at:%Y}年{at:%m}月{at:%d}日{at:%H}時{at:%M}分{at:%S}秒",
        registered="登録内容(とうろくないよう)",
        serial="シリアル番号(ばんごう)",
        back="＜ ログイン画面(がめん)に戻(もど)る",
        next_time=(
            "登録(とうろく)が終(お)わりました。\n次(つぎ)からは、このスマホを使(つか)ってください。"
        ),
    ),
    ended=Ended(
        locked_title="お取扱(とりあつか)いできません",
        locked={
            Counter.LOGIN: "ログインパスワードを何回(なんかい)もまちがえたので、止(と)まりました。",
            Counter.CODE: (
                "ワンタイムパスワードを何回(なんかい)もまちがえたので、止(と)まりました。"
            ),
            Counter.CARD: (
                "確認用(かくにんよう)パスワードを何回(なんかい)もまちがえたので、止(と)まりました。"
            ),
        },
        locked_next=(
            "本当(ほんとう)のときは、信用金庫(しんようきんこ)の店(みせ)に行きます。"
            "練習(れんしゅう)では、次(つぎ)のボタンを押(お)すと、また始(はじ)められます。"
        ),
        unlock="また使(つか)えるようにする",
        timed_out_title="時間が終(お)わりました",
        timed_out=(
            "{minutes}分の間、ボタンを押(お)さなかったので、"
            "終(お)わりました。ログイン画面(がめん)から、もう1回(いっかい)始(はじ)めてください。"
        ),
        back="＜ ログイン画面(がめん)に戻(もど)る",
    ),
    line=Line(
        waiting="銀行(ぎんこう)の答(こた)えを待(ま)っています。",
        kept="入れたものは、そのままあります。",
        until="({at:%H:%M}まで)",
        unreachable=(
            "銀行(ぎんこう)につながりませんでした。{kept}少(すこ)し待(ま)って、もう1回(いっかい)"
            "ボタンを押(お)してください。(TR-51)"
        ),
        maintenance=(
            "今、銀行(ぎんこう)のシステムの点検(てんけん)中です{until}。"
            "終(お)わるまで待(ま)ってください。{kept}(TR-52)"
        ),
    ),
    desk=Desk(
        heading="お問(と)い合(あ)わせ先(さき)",
        number="Tel {number}",
        hours=(
            "平日(へいじつ) {opens}～{closes}\n(土日、祝日(しゅくじつ)、12/31～1/3は休(やす)み)"
        ),
        open="今、電話(でんわ)できます。",
        closed="今は、電話(でんわ)できません。",
    ),
    phone=Phone(
        heading="あなたのスマホ",
        open_app="アプリを開く(F4)",
        app=("しんきん（個人）", "ワンタイムパスワード"),
        serial="シリアル番号",
        clock="{at:%H:%M}",
        set_clock="とけいをあわせる",
        clock_was_set=(
            "スマホの時計(とけい)を合(あ)わせました。今出ている6つの数字(すうじ)を入れてください。"
        ),
        clock_is_right="スマホの時計(とけい)は合(あ)っています。",
        seconds_left="あと {seconds:2d} 秒",
        qr_heading="6つの数字(すうじ)のQRコード",
        qr_key="かぎ",
        qr_too_small="QRコードを出すには、画面(がめん)を大きくしてください。",
        qr_instruction=(
            "認証(にんしょう)アプリで読(よ)むと、このスマホと同(おな)じ6つの数字(すうじ)が出ます。"
            "画面(がめん)から20～30cm離(はな)して、まっすぐ向(む)けてください。"
        ),
        qr_other_time=(
            "この練習(れんしゅう)の時計(とけい)は、今の時間ではありません。"
            "認証(にんしょう)アプリの数字(すうじ)とは、ちがいます。"
        ),
        qr_other_time_short="今の時間ではないので、アプリとはちがいます",
        store_instruction="スマホのカメラで読(よ)むと、店(みせ)のページが開(ひら)きます。",
        store_too_small="画面(がめん)を大きくするか、次(つぎ)の言葉(ことば)で探(さが)してください。",
        handset={System.IOS: "iPhone(iOS {version})", System.ANDROID: "Android {version}"},
        no_app="アプリはまだありません",
        store_codes="店(みせ)のQRコードは、ボタンの右の「QRコード」で見ます。",
        card_heading="カードの見本(みほん)",
        card_contract_id="契約者(けいやくしゃ)ID",
        password_heading="れんしゅうのパスワード",
        card_cells="確認用(かくにんよう)",
        tab_qr="QRコード",
        tab_card="カード",
        two=TwoPhones(old="まえのスマホ", new="あたらしいスマホ", other="もう1つ：{phone}"),
    ),
    help=Help(
        heading="この画面(がめん)のヘルプ",
        login=(
            "銀行(ぎんこう)のログイン画面(がめん)です。「利用開始(りようかいし)」を押(お)すと、"
            "ワンタイムパスワードを使(つか)い始(はじ)めます。"
        ),
        in_use=(
            "ワンタイムパスワードを、もう使(つか)っています。これで終(お)わりです。"
            "「もう1回(いっかい)練習(れんしゅう)する」を押(お)すと、はじめからできます。"
        ),
        identify=(
            "カードの見本(みほん)の契約者(けいやくしゃ)IDと、「れんしゅうのパスワード」を、"
            "半角(はんかく)で入れてください。本物(ほんもの)の番号(ばんごう)は入れないでください。"
        ),
        register=(
            "スマホに出ているシリアル番号(ばんごう)と6つの数字(すうじ)を入れてください。"
            "6つの数字は、30秒(びょう)ごとに変(か)わります。"
            "それから、(1)と(2)のカタカナを見てください。"
            "カードの同(おな)じカタカナの下の、2つの数字を入れてください。"
        ),
        receipt=(
            "終(お)わりました。受付番号(うけつけばんごう)を書いてください。それから、"
            "「ログイン画面(がめん)に戻(もど)る」を押(お)してください。"
        ),
        locked=(
            "何回(なんかい)もまちがえたので、止(と)まりました。ボタンを押(お)すと、またできます。"
        ),
        timed_out=(
            "時間が終(お)わりました。ログイン画面(がめん)から、もう1回(いっかい)始(はじ)めます。"
        ),
        keys_heading="キーの使(つか)い方(かた)",
        keys=(
            "Tab : 次(つぎ)へ   Shift+Tab : 前へ\n"
            "Enter : 入れ終(お)わる、またはボタンを押(お)す\n"
            "いちばん下のキーは、マウスでも押(お)せます。\n"
            "F7 : 先生の操作(そうさ)"
        ),
        lesson="練習(れんしゅう)の名前：{title}\n練習の番号(ばんごう)(--seed)：{seed}",
    ),
    hints=HINTS,
    instructor=INSTRUCTOR,
    show=SHOW,
    results=RESULTS,
    refusals=REFUSALS,
    choosing=later.CHOOSING,
    scenario=SCENARIO,
    command_line=COMMAND_LINE,
    pictures=PICTURES,
    plain=PLAIN,
    ends=ENDS,
    terminals=TERMINALS,
)
