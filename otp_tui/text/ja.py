"""Japanese. Labels and messages of the bank's screens are the document's; the rest is ours."""

from typing import Final

from otp_tui.bank.rejection import Field, Reason
from otp_tui.bank.stages import Counter
from otp_tui.phone.handset import System
from otp_tui.text import ja_later as later
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
from otp_tui.text.ja_command_line import COMMAND_LINE, SCENARIO
from otp_tui.text.ja_ends import ENDS
from otp_tui.text.ja_lesson import HINTS, INSTRUCTOR, RESULTS, SHOW
from otp_tui.text.ja_pictures import PICTURES
from otp_tui.text.ja_plain import PLAIN
from otp_tui.text.ja_preparing import PREPARING
from otp_tui.text.ja_terminals import TERMINALS

REFUSALS: Final = Refusals(
    fields={
        Field.CONTRACT_ID: "契約者ID",
        Field.PASSWORD: "ログインパスワード",
        Field.SERIAL: "シリアル番号",
        Field.CODE: "ワンタイムパスワード",
        Field.FIRST_CELL: "確認用パスワード(1)",
        Field.SECOND_CELL: "確認用パスワード(2)",
        **later.FIELDS,
    },
    formats={
        Field.CONTRACT_ID: "半角数字{contract_id_digits}桁",
        Field.PASSWORD: "半角英数字{password_min}文字から{password_max}文字",
        Field.SERIAL: "半角の英大文字4文字と数字8文字",
        Field.CODE: "半角数字6桁",
        Field.FIRST_CELL: "半角数字2桁",
        Field.SECOND_CELL: "半角数字2桁",
        **later.FORMATS,
    },
    reasons={
        Reason.EMPTY: Refusal("{field}が入力されていません。", "{format}で入力してください。"),
        Reason.FULL_WIDTH: Refusal(
            "{field}に全角の文字が入っています。",
            "「半角/全角」キー(Macは「英数」キー)を押してから、{format}で入れ直してください。",
        ),
        Reason.BAD_FORMAT: Refusal(
            "{field}の桁数か文字の種類がちがいます。", "{format}で入力してください。"
        ),
        Reason.LOWER_CASE: Refusal(
            "{field}に小文字が入っています。", "英字は大文字で入れ直してください。"
        ),
        Reason.NOT_PRACTICE_ID: Refusal(
            "見本のカードの番号ではないので消しました。どこにも残していません。",
            "お客様カード(見本)の、999で始まる番号を入れてください。",
        ),
        Reason.WRONG_LOGIN: Refusal(
            "契約者IDかログインパスワードがちがいます。",
            "「練習用ログインパスワード」を見て、入れ直してください。",
        ),
        Reason.WRONG_SERIAL: Refusal(
            "シリアル番号がお客さまのトークンとちがいます。",
            "スマホの番号を見直してください。英字のO(オー)と数字の0はよく似ています。",
        ),
        Reason.WRONG_CODE: Refusal(
            "ワンタイムパスワードがちがいます。",
            "スマホに今出ている6桁を入れてください。",
        ),
        Reason.OLD_CODE: Refusal(
            "このワンタイムパスワードは時間切れです。",
            "今出ている6桁を入れてください。続くときは、スマホの時計の遅れを確かめてください。",
        ),
        Reason.EARLY_CODE: Refusal(
            "このワンタイムパスワードの時間になっていません。",
            "番号を見直してください。続くときは、スマホの時計を合わせてください。",
        ),
        Reason.REUSED_CODE: Refusal(
            "このワンタイムパスワードは使用済みです。",
            "番号は1度しか使えません。次の6桁が出るまで待って入れてください。",
        ),
        Reason.SPENT_CODE: Refusal(
            "番号は使用済みになりました。",
            "次の6桁を待って入れてください。",
        ),
        Reason.WRONG_CELL: Refusal(
            "確認用パスワードがちがいます。",
            "カードを見直してください。",
        ),
        Reason.ALREADY_REGISTERED: Refusal(
            "ソフトウェアトークンはすでにご利用中です。",
            "スマホを替えたときは「利用開始」ではなく、トークンの交換の手続きになります。",
        ),
        **later.REASONS,
    },
    line="{what}{next}({code})",
    typed="\n今{count}文字入っています。",
    attempts_left="\nあと{left}回まちがえると、手続きができなくなります。",
)

JAPANESE: Final = Catalogue(
    frame=Frame(
        app_title="ワンタイムパスワード利用開始の練習",
        practice="{procedure}の練習",
        next_practice="次は「{procedure}」の練習です。",
        banner="これは練習です。本物の契約者IDやパスワードは入力しないでください。",
        banner_short="練習です。本物の番号は使えません。",
        trail=("(3)ログイン画面", "(4)本人確認", "(5)登録", "(6)完了"),
        too_small="画面をもう少し大きくしてください。",
        quit_hint="終わるときは Ctrl+Q を押してください。",
        no_back="この画面に「戻る」はありません。やめるときは F9 を押してください。",
        cancel_again="手続きをやめますか。やめるときは、もう1度 F9 を押してください。",
        clock_stepped="時計を{seconds}秒進めました。",
        clock_stands="時計を止めてあります。F8 キーで30秒進めると、次の6桁が出ます。",
        clock_stands_answer="時計を止めてあるので、F8 キーで時間を進めてください。",
        time_is_short="あと1分ほどで時間切れになります。画面のボタンを押してください。",
        pasted_cut="長すぎたので、はじめの{length}文字だけ貼り付けました。",
    ),
    typing=Typing(
        unreadable=(
            "読めない文字が届いたので、入れませんでした。"
            "端末(ターミナル)の文字コードを UTF-8 にしてください。"
        ),
        not_taken="この欄では使えない文字なので、入れませんでした。",
    ),
    keys=Keys(
        help="ヘルプ",
        card="カード",
        qr="QR",
        phone="スマホ",
        hint="ヒント",
        colours="配色",
        instructor="先生",
        step_clock="+30秒",
        cancel="中止",
        back="戻る",
        quit="終了",
        close="閉じる",
        draw="描き方",
    ),
    bank=Bank(
        title="ワンタイムパスワード利用開始",
        help_link="? この画面のヘルプ",
        required=" 必須 ",
        step_register="ワンタイムパスワード登録",
        step_result="処理結果",
        step_separator="＞",
    ),
    login=Login(
        title="インターネットバンキング ログイン画面",
        about_heading="ワンタイムパスワードとは",
        about="ワンタイムパスワードは、利用時に都度変更される1度限りのパスワードです。",
        token_heading="ソフトウェアトークンについて",
        token=(
            "ソフトウェアトークンとは、30秒毎に新しいパスワード(ワンタイムパスワード)を"
            "発行するスマートフォン専用のアプリケーションです。"
        ),
        invitation="はじめて使うときは「利用開始」を選択してください。",
        start="利用開始",
        in_use="ワンタイムパスワードの登録は完了しました。",
        in_use_serial="ご利用中のトークン",
        already="ソフトウェアトークンをすでにご利用中です。",
        next_time="次回より今回登録したソフトウェアトークンをご利用ください。",
        well_done="練習はこれで終わりです。おつかれさまでした。",
        again="もう1度はじめから練習する",
        result="結果を見る",
    ),
    identify=Identify(
        heading="ご本人の確認",
        instruction="契約者IDとログインパスワードを入力し、「次へ」ボタンを選択してください。",
        contract_id="契約者ID",
        password="ログインパスワード",
        next="次へ",
        may_be_real="お客様カード(見本)の、999で始まる番号を入れてください。",
    ),
    register=Register(
        heading="ワンタイムパスワードの登録",
        serial="シリアル番号(半角英数字)",
        code="ワンタイムパスワード(半角数字)",
        how_to_find="【シリアル番号およびワンタイムパスワードの確認方法】",
        figure_pointer="＜",
        figure_serial="シリアル番号",
        figure_code="ワンタイムパスワード",
        card_heading="確認用パスワード入力",
        card_instruction=("お客様カードの(1)、(2)に対応した数字を半角でそれぞれ入力してください。"),
        submit="登録 ＞",
    ),
    no_token=NoToken(
        heading="トークンをご用意されていない場合はこちら",
        instruction=(
            "QRコードを読み取るか、iOS 端末の場合は AppStore、Android 端末の場合は "
            "GooglePlay にて次の言葉で検索してインストールしてください。"
        ),
        search_words="しんきん（個人）ワンタイムパスワード",
        app_store="AppStore",
        app_store_system="iPhone 等 iOS 端末 (動作環境：iOS12 以上)",
        google_play="GooglePlay",
        google_play_system="Android 端末 (動作環境：Android6.X 以上)",
        show_code="QRコード",
    ),
    preparing=PREPARING,
    receipt=Receipt(
        done="ワンタイムパスワードの利用開始が完了しました。",
        number="受付番号：",
        at="受付時刻：",
        at_format="{at:%Y}年{at:%m}月{at:%d}日{at:%H}時{at:%M}分{at:%S}秒",
        registered="登録内容",
        serial="シリアル番号",
        back="＜ ログイン画面に戻る",
        next_time=(
            "ワンタイムパスワードの登録は完了しました。\n"
            "次回より今回登録したソフトウェアトークンをご利用ください。"
        ),
    ),
    ended=Ended(
        locked_title="お取扱いできません",
        locked={
            Counter.LOGIN: "ログインパスワードを続けてまちがえたので、お取扱いできません。",
            Counter.CODE: "ワンタイムパスワードを続けてまちがえたので、お取扱いできません。",
            Counter.CARD: "確認用パスワードを続けてまちがえたので、お取扱いできません。",
        },
        locked_next=(
            "本番では、お取引店の窓口で解除の手続きをします。"
            "練習では、次のボタンで解除してやり直せます。"
        ),
        unlock="練習のロックを解除する",
        timed_out_title="時間切れです",
        timed_out=(
            "ボタンを押さないまま{minutes}分たったので、手続きを終わりました。"
            "ログイン画面に戻って、はじめからやり直してください。"
        ),
        back="＜ ログイン画面に戻る",
    ),
    line=Line(
        waiting="銀行の答えを待っています。そのままお待ちください。",
        kept="入力した内容はそのまま残っています。",
        until="({at:%H:%M}まで)",
        unreachable=(
            "銀行につながりませんでした。{kept}少し待って、もう1度ボタンを押してください。(TR-51)"
        ),
        maintenance=(
            "ただいまシステムの点検中です{until}。終わるまでお待ちください。{kept}(TR-52)"
        ),
    ),
    desk=Desk(
        heading="お問い合わせ先",
        number="Tel {number}",
        hours="平日 {opens}～{closes}\n(土日祝日、年末年始(12/31～1/3)は除く)",
        open="ただいま受付中です。",
        closed="ただいま受付時間外です。",
    ),
    phone=Phone(
        heading="お客さまのスマホ",
        open_app="アプリを開く(F4)",
        app=("しんきん（個人）", "ワンタイムパスワード"),
        serial="シリアル番号",
        clock="{at:%H:%M}",
        set_clock="時計を合わせる",
        clock_was_set="スマホの時計を合わせました。今出ている6桁を入れてください。",
        clock_is_right="スマホの時計は合っています。",
        seconds_left="あと {seconds:2d} 秒",
        qr_heading="6桁を出すQRコード(体験用)",
        qr_key="手入力用",
        qr_too_small="QRコードを出すには、画面を大きくしてください。",
        qr_instruction=("認証アプリで読み取ると、このスマホと同じ6桁が出ます。"),
        qr_other_time=("この練習の時計は今の時刻とちがうので、認証アプリの6桁とは合いません。"),
        qr_other_time_short="時計を変えた練習では、アプリと番号がちがいます",
        store_instruction="スマホのカメラで読み取ると、お店のページが開きます。",
        store_too_small="QRコードを出すには画面を大きくするか、次の言葉で検索してください。",
        handset={System.IOS: "iPhone(iOS {version})", System.ANDROID: "Android {version}"},
        no_app="アプリはまだありません",
        store_codes="お店のQRコードは、ボタンの右から出せます。",
        card_heading="お客様カード(見本)",
        card_contract_id="契約者ID(利用者番号)",
        password_heading="練習用ログインパスワード",
        card_cells="確認用パスワード",
        tab_qr="QRコード(体験用)",
        tab_card="カード",
        two=TwoPhones(old="前のスマホ", new="新しいスマホ", other="もう1台：{phone}"),
    ),
    help=Help(
        heading="この画面のヘルプ",
        login=(
            "銀行のログイン画面です。「利用開始」ボタンを押すと、ワンタイムパスワードを"
            "使い始める手続きに進みます。"
        ),
        in_use=(
            "ワンタイムパスワードは、もうご利用中です。手続きはこれで終わりです。"
            "「もう1度はじめから練習する」を押すと、はじめからやり直せます。"
        ),
        identify=(
            "お客様カード(見本)にある契約者IDと、練習用ログインパスワードを、半角で入れてください。"
            "本物の番号は入れないでください。"
        ),
        register=(
            "スマホに出ているシリアル番号と6桁の番号を入れてください。6桁の番号は30秒ごとに"
            "変わります。次に、表の(1)と(2)のカタカナを見て、カードの同じカタカナの下にある"
            "2桁の数字を入れてください。"
        ),
        receipt=(
            "手続きが終わりました。受付番号を控えて、「ログイン画面に戻る」を押してください。"
        ),
        locked="続けてまちがえたので、手続きが止まりました。解除すると、やり直せます。",
        timed_out="時間切れです。ログイン画面に戻って、はじめからやり直せます。",
        keys_heading="キーの使い方",
        keys=(
            "Tab : 次の欄へ   Shift+Tab : 前の欄へ\n"
            "Enter : 入力を終えて次へ、またはボタンを押す\n"
            "一番下の行にあるキーは、マウスでも押せます。\n"
            "F7 : 教える人の操作(時計、ロック、わざと起こすことなど)"
        ),
        lesson="練習の名前：{title}\n練習の番号(--seed)：{seed}",
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
