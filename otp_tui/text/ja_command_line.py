"""Japanese for the command line and for what is wrong with a scenario file. Our own words."""

from typing import Final

from otp_tui.text.ja_ends import ENDS
from otp_tui.text.ja_pictures import PICTURES
from otp_tui.text.ja_plain import PLAIN
from otp_tui.text.ja_terminals import TERMINALS
from otp_tui.text.words import CommandLine, ScenarioProblems, Words

SCENARIO: Final = ScenarioProblems(
    line="{file} {line}行目{key}: {problem}",
    whole_file="{file}: {problem}",
    found="(今の値：{value})",
    unreadable="読み込めません。",
    no_file="このファイルはありません。",
    is_folder="ファイルではなく、フォルダーです。",
    no_permission="読み込む許可がありません。",
    not_utf8="文字コードがUTF-8ではありません。",
    too_large="大きすぎます。{limit} KBまでにしてください。",
    not_found=(
        "「{name}」という練習はありません。用意してある練習は {names} です。"
        "自分で作ったものは、ファイルの名前(.toml)で指定してください。"
    ),
    syntax="TOMLの書き方に誤りがあります。",
    unknown_key="この項目はありません。使えるのは {allowed} です。",
    missing="この項目が必要です。",
    text="1文字から{limit}文字の文にしてください(見えない文字や、右から左に書く文字などは使えません)。",
    flag="true か false にしてください。",
    number="{low}から{high}までの整数にしてください。",
    moment="2020-11-26T19:40:00+09:00 のように、2000年から2099年の日時に時差を付けてください。",
    time_of_day="09:00:00 のような時刻にしてください。",
    digits="「{prefix}」で始まる半角数字{length}桁の文字列にしてください。",
    digits_only="半角数字{length}桁の文字列にしてください。",
    katakana="カタカナ・英大文字・数字・記号 ().- で、{limit}文字までにしてください。",
    password="半角英数字{low}文字から{high}文字の文字列にしてください。",
    serial="半角の英大文字4文字と数字8文字の文字列にしてください。",
    card="半角数字2桁の文字列を、アからクの順に8つ並べてください。",
    challenge="アからクのうち、ちがう2つを並べてください。",
    receipt_number="半角数字10桁と「IT」の文字列にしてください。",
    any_number="{low}から{high}までの数にしてください。",
    word="{allowed} のどれかにしてください。",
    tables="[[{name}]] の形の項目のまとまりにしてください。",
    ends_order="ends は begins より後の日時にしてください。",
    section="[{name}] の形の項目のまとまりにしてください。",
    hours_order="desk_closes は desk_opens より後の時刻にしてください。",
    password_order="password_max は password_min 以上にしてください。",
    url="https:// で始まる半角{limit}文字までの文字列にしてください。",
    prose="1文字から{limit}文字の文章にしてください(改行は使えます。見えない文字や、右から左に書く文字などは使えません)。",
    typed="{limit}文字までの文字列にしてください(見えない文字や、右から左に書く文字などは使えません)。",
    picture="半角の英小文字・数字・ハイフンで40文字までの名前にしてください。",
    picture_twice="この絵の名前は、前の手順で使っています。別の名前にしてください。",
    verb="{allowed} のどれか1つが必要です(今の項目：{found})。",
    manner_field="この欄で使えるのは {allowed} です。",
    manner_or_text="text と manner は、どちらか1つにしてください。",
    version="17.5 のように、半角の数字と点で書いてください。",
    goal_desk=(
        "lesson.goal を desk にできるのは、begins が app で、"
        "phone.version が動作環境より古いときだけです。"
    ),
    phone_too_old=(
        "このスマホではアプリが使えないので、練習の最後まで進めません。"
        "lesson.goal を desk にしてください。"
    ),
)

COMMAND_LINE: Final = CommandLine(
    description="信用金庫のワンタイムパスワード利用開始を、端末の中で練習します。",
    usage="使い方: ",
    usages=(
        "otp-tui [rehearse] [NAME|FILE] [--plain] [オプション]",
        "otp-tui demo [NAME|FILE] [--step] [オプション]",
        "otp-tui notes JOURNAL",
        "otp-tui replay JOURNAL",
        "otp-tui token [NAME|FILE] [--json] [オプション]",
        "otp-tui scenarios [--check FILE | --new FILE]",
    ),
    commands="コマンド",
    options="オプション",
    examples=(
        "例:\n"
        "  otp-tui                            ふつうの練習を始めます\n"
        "  otp-tui rehearse handbook          案内資料とおなじ番号で練習します\n"
        "  otp-tui rehearse --seed 7          番号7の練習を、何度でも同じように始めます\n"
        "  otp-tui --plain                    画面を使わず、文字だけで練習します\n"
        "  otp-tui rehearse --mode exam       試験として練習します(点数が出ます)\n"
        "  otp-tui demo handbook              台本どおりの実演を見せます\n"
        "  otp-tui token handbook --json      トークンの値をJSONで表示します\n"
        "  otp-tui shots handbook --out 絵    各画面の絵(SVG)を「絵」フォルダーに描きます"
    ),
    rehearse="練習を始めます(コマンドを省いたときもこれになります)",
    demo="台本どおりの実演を、この画面で見せます",
    notes="実演の進みぐあいと教える人のメモを、別の画面に表示します",
    replay="書き残した練習を、もう1度そのまま見せます",
    token="シリアル番号、キーURI、シークレット、コード、残り秒数を表示します",
    shots="手順ごとの画面の絵(SVG)を1枚ずつ描きます",
    scenarios="用意してある練習の一覧を表示します",
    check="自分で作った練習のファイルにまちがいがないか確かめます",
    new="新しい練習のファイルを、説明付きで書き出します",
    checked="{file}: まちがいはありません(題名：{title})。",
    begun="{path} を書き出しました。",
    bad_suffix="{path} は使えません。名前の終わりを .toml にしてください。",
    file_exists="{path} はもうあります。別の名前にしてください。",
    scenario="練習の名前(一覧は otp-tui scenarios)か、自分で作った .toml ファイル。省くと standard",
    at="時計をこの日時から始めます(例 2020-11-26T19:40:00+09:00)。省くと今の日時",
    frozen="時計を止めます。F8 キーで30秒ずつ進められます",
    seed="番号などを決める種(0以上の整数)。同じ種なら同じ番号になります。省くと毎回変わります",
    theme=(
        "画面の配色。dark(暗い)、light(明るい)、contrast-dark と contrast-light(くっきり)、"
        "16(16色)、mono(色なし)。省くと、端末に合わせて dark か 16 か mono"
    ),
    lang=(
        "言葉。ja(日本語)、en(英語)、ja-easy(やさしい日本語)。"
        "省くと環境変数 OTP_TUI_LANG か、コンピューターの設定(ロケール)に合わせます"
    ),
    mode="助けの多さ。guided(案内つき)、practice(ひとりで練習)、exam(試験)。省くと guided",
    record="練習の結果を、このファイルに1行(JSON)書き足します。入力した内容は書きません",
    journal="練習で起きたことを、このファイルに書き残します。入力した内容は書きません",
    journal_to_read="--journal で書き残したファイル",
    step="実演を、絵のあるところで止めながら進めます",
    json="JSONで表示します",
    out="絵を書き出すフォルダー。なければ作ります",
    size="絵の大きさ(横の文字数x縦の行数)。何度でも指定できます。省くと 120x40 と 80x24",
    debug="異常終了したときに、開発者向けの情報を表示します(入力した内容は表示しません)",
    help="この説明を表示して終わります",
    version="版を表示して終わります",
    dumb_terminal="この端末では画面を描けません(TERM={term})。ほかの端末で始めてください。",
    no_terminal="この練習は、端末(ターミナル)の画面で直接始めてください。",
    bad_arguments="指定に誤りがあります。",
    missing_argument="{name} に続けて値を指定してください。",
    required_argument="{name} を指定してください。",
    needless_value="{name} に値は付けられません。",
    unknown_argument="「{name}」は使えません。",
    bad_at=(
        "「{value}」は日時として使えません。2000年から2099年までの日時を、"
        "2020-11-26T19:40:00+09:00 のように指定してください。"
    ),
    bad_seed="「{value}」は種として使えません。0から9223372036854775807までの整数にしてください。",
    bad_theme="「{value}」は配色として使えません。使えるのは {allowed} です。",
    bad_size=(
        "「{value}」は大きさとして使えません。80x24 のように、"
        "横40～400、縦12～120で指定してください。"
    ),
    bad_mode="「{value}」は使えません。guided か practice か exam にしてください。",
    recorded="練習の結果を {path} に書きました。",
    not_recorded="練習の結果を {path} に書けませんでした。ファイルは元のままです。",
    journal_stopped="{path} に書けなくなったので、途中までしか残っていません。",
    not_a_journal="{path} は練習の記録ではないので、上書きしません。別の名前にしてください。",
    same_file="--record と --journal には、別のファイルを指定してください({path})。",
    journals={
        "no-journal": "{path} は練習の記録ではありません。",
        "other-version": ("{path} は版{found}の記録です。この otp-tui で使えるのは版{known}です。"),
        "other-scenario": (
            "{path} の練習「{scenario}」は、記録したときと内容がちがうので、再生できません。"
        ),
        "damaged": "{path} {line}行目: 壊れています。",
    },
    journal_cut_off="{path} は途中で切れています。切れたところまで再生します。",
    notes_waiting="{path} に実演が始まるのを待っています。終わるときは Ctrl+C を押してください。",
    notes_step="{step}/{count}  {caption}",
    notes_note="メモ：{note}",
    notes_next="次：{caption}",
    notes_time="{minutes}分{seconds:02d}秒たちました。",
    notes_ended="実演は終わりました。",
    see_help="使い方は otp-tui --help で見られます。",
    crashed=(
        "申しわけありません。プログラムの誤りで、続けられなくなりました。"
        "入力した内容はどこにも残していません。もう1度始めてください。"
    ),
    drawn="{count}枚の絵を {folder} に描きました。",
    cannot_write="{path} に書き込めません。",
    token_old="【前のスマホ】",
    token_new="【新しいスマホ】",
    token_serial="シリアル番号",
    token_uri="キーURI",
    token_secret="シークレット",
    token_code="ワンタイムパスワード",
    token_seconds_left="残り秒数",
    token_at="時刻",
    token_seed="練習の番号(--seed)",
)

WORDS: Final = Words(COMMAND_LINE, SCENARIO, PICTURES, PLAIN, ENDS, TERMINALS)
