"""やさしい日本語 for the command line and for what is wrong with a scenario file. Our own words."""

from typing import Final

from otp_tui.text.easy_ends import ENDS
from otp_tui.text.easy_pictures import PICTURES
from otp_tui.text.easy_plain import PLAIN
from otp_tui.text.easy_terminals import TERMINALS
from otp_tui.text.words import CommandLine, ScenarioProblems, Words

SCENARIO: Final = ScenarioProblems(
    line="{file} {line}行目(ぎょうめ){key}: {problem}",
    whole_file="{file}: {problem}",
    found="(今は {value})",
    unreadable="読(よ)めません。",
    no_file="このファイルはありません。",
    is_folder="ファイルではありません。フォルダーです。",
    no_permission="読(よ)んではいけないファイルです。",
    not_utf8="文字(もじ)コードがUTF-8ではありません。",
    too_large="大きすぎます。{limit} KBまでです。",
    not_found=(
        "「{name}」という練習(れんしゅう)はありません。あるのは {names} です。"
        "自分で作(つく)ったものは、ファイルの名前(.toml)を書いてください。"
    ),
    syntax="TOMLの書き方(かた)がまちがっています。",
    unknown_key="これは書けません。書けるのは {allowed} です。",
    missing="これを書いてください。",
    text="1文字(もじ)から{limit}文字で書いてください(見(み)えない文字(もじ)などは書けません)。",
    flag="true か false を書いてください。",
    number="{low}から{high}までの数(かず)を書いてください。",
    moment="2020-11-26T19:40:00+09:00 のように、2000年から2099年の日時(にちじ)を書いてください。",
    time_of_day="09:00:00 のように、時間を書いてください。",
    digits="「{prefix}」から始(はじ)まる半角(はんかく)の数字(すうじ){length}文字(もじ)を書いてください。",
    digits_only="半角(はんかく)の数字(すうじ){length}つにしてください。",
    katakana="カタカナ、大文字(おおもじ)、数字(すうじ)、().- で、{limit}字までです。",
    password="半角(はんかく)の英語(えいご)の字と数字(すうじ)を{low}文字(もじ)から{high}文字書いてください。",
    serial="半角(はんかく)の英語(えいご)の大きい字4文字(もじ)と数字(すうじ)8文字を書いてください。",
    card="半角(はんかく)の数字(すうじ)2文字(もじ)を、アからクまで8つ書いてください。",
    challenge="アからクの中から、ちがう2つを書いてください。",
    receipt_number="半角(はんかく)の数字(すうじ)10文字(もじ)と「IT」を書いてください。",
    any_number="{low}から{high}までの数(かず)を書いてください。",
    word="{allowed} のどれかを書いてください。",
    tables="[[{name}]] のように書いてください。",
    ends_order="ends は begins より後(あと)にしてください。",
    section="[{name}] のように書いてください。",
    hours_order="desk_closes は desk_opens より後(あと)にしてください。",
    password_order="password_max は password_min より小さくできません。",
    url="https:// から始(はじ)まる、半角(はんかく){limit}文字(もじ)までを書いてください。",
    prose=(
        "1文字(もじ)から{limit}文字で書いてください"
        "(改行(かいぎょう)できます。見(み)えない文字(もじ)などは書けません)。"
    ),
    typed="{limit}文字(もじ)まで書けます(見(み)えない文字(もじ)などは書けません)。",
    picture=(
        "半角(はんかく)の英語(えいご)の小さい字、数字(すうじ)、ハイフンで、40文字(もじ)までです。"
    ),
    picture_twice="この名前は、もうあります。ちがう名前にしてください。",
    verb="{allowed} のどれか1つを書いてください(今は {found})。",
    manner_field="ここで使(つか)えるのは {allowed} です。",
    manner_or_text="text か manner の、1つだけ書いてください。",
    version="17.5のように、半角(はんかく)の数字(すうじ)と点(てん)で書いてください。",
    goal_desk=(
        "lesson.goal を desk にするときは、begins を app にします。"
        "phone.version は古(ふる)いものにします。"
    ),
    phone_too_old="このスマホではアプリを使(つか)えません。lesson.goal を desk にしてください。",
)

COMMAND_LINE: Final = CommandLine(
    description="ワンタイムパスワードの使(つか)い始(はじ)めを、練習(れんしゅう)します。",
    usage="使(つか)い方(かた): ",
    usages=(
        "otp-tui [rehearse] [NAME|FILE] [オプション]",
        "otp-tui demo [NAME|FILE] [--step] [オプション]",
        "otp-tui notes JOURNAL",
        "otp-tui replay JOURNAL",
        "otp-tui token [NAME|FILE] [--json] [オプション]",
        "otp-tui scenarios [--check FILE | --new FILE]",
    ),
    commands="コマンド",
    options="オプション",
    examples=(
        "例(れい):\n"
        "  otp-tui                            ふつうの練習(れんしゅう)\n"
        "  otp-tui rehearse handbook          資料(しりょう)と同(おな)じ番号(ばんごう)\n"
        "  otp-tui rehearse --seed 7          いつも同(おな)じ練習(れんしゅう)\n"
        "  otp-tui rehearse --mode exam       試験(しけん)\n"
        "  otp-tui demo handbook              プログラムがして見せます\n"
        "  otp-tui token handbook --json      トークンの数字(すうじ)を見ます\n"
        "  otp-tui shots handbook --out 絵    画面(がめん)の絵(え)をかきます"
    ),
    rehearse="練習(れんしゅう)を始(はじ)めます",
    demo="プログラムがして見せます",
    notes="して見せている間の、先生のメモを出します",
    replay="前の練習(れんしゅう)を、もう1回(いっかい)見せます",
    token="シリアル番号(ばんごう)、キーURI、シークレット、コード、のこりの秒(びょう)を出します",
    shots="画面(がめん)の絵(え)(SVG)をかきます",
    scenarios="練習(れんしゅう)の名前を、ぜんぶ出します",
    check="自分で作(つく)ったファイルに、まちがいがないか見ます",
    new="新(あたら)しい練習(れんしゅう)のファイルを作(つく)ります",
    checked="{file}: まちがいはありません(名前：{title})。",
    begun="{path} を作(つく)りました。",
    bad_suffix="{path} は使(つか)えません。名前の終(お)わりを .toml にしてください。",
    file_exists="{path} は、もうあります。ちがう名前にしてください。",
    scenario=(
        "練習(れんしゅう)の名前(otp-tui scenarios で見ます)か、自分で作(つく)った .toml ファイル。"
        "書かないと standard"
    ),
    at="この日時(にちじ)から始(はじ)めます(2020-11-26T19:40:00+09:00 のように)。書かないと今",
    frozen="時計(とけい)を止(と)めます。F8で30秒(びょう)進(すす)みます",
    seed="練習(れんしゅう)の番号(ばんごう)(0から)。同(おな)じ番号なら、いつも同じ練習です",
    theme=(
        "色(いろ)。dark、light、contrast-dark、contrast-light、16、mono。"
        "書かないと、端末(たんまつ)にあわせます"
    ),
    lang=(
        "言葉(ことば)。ja(日本語(にほんご))、en(英語(えいご))、ja-easy(やさしい日本語)。"
        "書かないと、OTP_TUI_LANG かコンピューターの言葉です"
    ),
    mode=("guided(案内(あんない)つき)、practice(ひとりで)、exam(試験(しけん))。書かないと guided"),
    record="結果(けっか)を、このファイルに書きます。入れたものは書きません",
    journal="したことを、このファイルに書きます。入れたものは書きません",
    journal_to_read="--journal で作(つく)ったファイル",
    step="絵(え)のところで、止(と)まります",
    json="JSONで出します",
    out="絵(え)を入れるフォルダー",
    size="絵(え)の大きさ。いくつでも書けます。書かないと 120x40 と 80x24",
    debug="こわれたときに、プログラムを作(つく)る人のための話(はなし)も出します",
    help="この説明(せつめい)を出します",
    version="版(はん)を出します",
    dumb_terminal=(
        "この端末(たんまつ)では、できません(TERM={term})。ほかの端末を使(つか)ってください。"
    ),
    no_terminal="端末(たんまつ)の画面(がめん)で、始(はじ)めてください。",
    bad_arguments="書き方(かた)がまちがっています。",
    missing_argument="{name} の後(あと)に、何か書いてください。",
    required_argument="{name} を書いてください。",
    needless_value="{name} には、何も書けません。",
    unknown_argument="「{name}」は使(つか)えません。",
    bad_at=(
        "「{value}」は使(つか)えません。2000年から2099年までの日時(にちじ)を、"
        "2020-11-26T19:40:00+09:00 のように書いてください。"
    ),
    bad_seed="「{value}」は使(つか)えません。0から9223372036854775807までの数(かず)です。",
    bad_theme="「{value}」は使(つか)えません。{allowed} のどれかを書いてください。",
    bad_size=(
        "「{value}」は使(つか)えません。80x24 のように、よこ40～400、たて12～120で書いてください。"
    ),
    bad_mode="「{value}」は使(つか)えません。guided か practice か exam を書いてください。",
    recorded="結果(けっか)を {path} に書きました。",
    not_recorded="結果(けっか)を {path} に書けませんでした。ファイルは、前のままです。",
    journal_stopped="{path} に書けなくなりました。途中(とちゅう)までしかありません。",
    not_a_journal=(
        "{path} は練習(れんしゅう)の記録(きろく)ではありません。ちがう名前にしてください。"
    ),
    same_file="--record と --journal は、ちがうファイルにしてください({path})。",
    journals={
        "no-journal": "{path} は練習(れんしゅう)の記録(きろく)ではありません。",
        "other-version": (
            "{path} は版(はん){found}の記録(きろく)です。使(つか)えるのは版{known}です。"
        ),
        "other-scenario": (
            "{path} の練習(れんしゅう)「{scenario}」が、前とちがいます。見せることができません。"
        ),
        "damaged": "{path} {line}行目(ぎょうめ): こわれています。",
    },
    journal_cut_off="{path} は、途中(とちゅう)までしかありません。そこまで見せます。",
    notes_waiting="{path} を待(ま)っています。終(お)わるときは、Ctrl+Cを押(お)してください。",
    notes_step="{step}/{count}  {caption}",
    notes_note="メモ：{note}",
    notes_next="つぎ：{caption}",
    notes_time="{minutes}分{seconds:02d}秒(びょう)たちました。",
    notes_ended="終(お)わりました。",
    see_help="otp-tui --help で、使(つか)い方(かた)が見られます。",
    crashed=(
        "ごめんなさい。プログラムのまちがいで、止(と)まりました。"
        "入れたものは、どこにも残(のこ)っていません。もう1回(いっかい)始(はじ)めてください。"
    ),
    drawn="{count}枚(まい)の絵(え)を {folder} にかきました。",
    cannot_write="{path} に書けません。",
    token_old="【まえのスマホ】",
    token_new="【あたらしいスマホ】",
    token_serial="シリアル番号(ばんごう)",
    token_uri="キーURI",
    token_secret="シークレット",
    token_code="ワンタイムパスワード",
    token_seconds_left="のこりの秒(びょう)",
    token_at="時間",
    token_seed="練習(れんしゅう)の番号(ばんごう)(--seed)",
)

WORDS: Final = Words(COMMAND_LINE, SCENARIO, PICTURES, PLAIN, ENDS, TERMINALS)
