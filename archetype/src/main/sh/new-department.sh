# shellcheck shell=sh
# ./argosy new-department: a department made of the template beside this file. Read by ./argosy, whose refuse, root, version
# and need_tools it uses.

# What a name is in Java: it-centre becomes ItCentre.
capitals() {
    echo "$1" | awk -F- '{ for (i = 1; i <= NF; i++) printf "%s%s", toupper(substr($i, 1, 1)), substr($i, 2) }'
}

# support-ticket becomes support-tickets, and category categories.
plural() {
    case $1 in
        *[!aeiou]y) echo "${1%y}ies" ;;
        *s | *x | *z | *ch | *sh) echo "$1es" ;;
        *) echo "$1s" ;;
    esac
}

# Whether the first word is one of those after it.
is_one_of() {
    word=$1
    shift
    case " $* " in
        *" $word "*) true ;;
        *) false ;;
    esac
}

# A name of a department or record is also a path, a Java name and the name of a database or table.
check_name() {
    case $2 in
        [!a-z]* | *[!a-z0-9-]* | *- | *--* | "")
            refuse "the $1's name \"$2\" is not made of small letters, digits and single hyphens, with a letter first: it-centre"
            ;;
    esac
    [ ${#2} -le 24 ] || refuse "the $1's name \"$2\" has more than 24 characters; the title may be longer"
    # shellcheck disable=SC2086 # lists of words
    ! is_one_of "$2" $java_words || refuse "$2 is a word of Java; take a longer name for the $1"
}

# A title stands in Java, XML and Markdown alike.
check_title() {
    case $1 in
        *[![:space:]]*) ;;
        *) refuse "a title is empty" ;;
    esac
    case $1 in
        *['"\&<>$`#*|']* | *[[:cntrl:]]*) refuse "the title \"$1\" has one of the signs \" \\ & < > \$ \` # * |; write it in words" ;;
    esac
    [ ${#1} -le 48 ] || refuse "the title \"$1\" is longer than 48 letters or 16 Chinese signs"
}

java_words="abstract assert boolean break byte case catch char class const continue default do double else enum extends
    false final finally float for goto if implements import instanceof int interface long native new null package private
    protected public return short static strictfp super switch synchronized this throw throws transient true try void
    volatile while"

# Reserved words of Derby or PostgreSQL, and classes that every record sees.
words_of_sql_and_java="all allocate alter analyse analyze and any are array as asc at authorization avg begin between bigint
    binary bit both by call cascade cascaded cast char character check close collate collation column commit concurrently
    connect connection constraint constraints convert corresponding count create cross current cursor date deallocate dec
    decimal declare deferrable deferred delete desc describe diagnostics disconnect distinct do drop end escape except
    exception exec execute exists explain external false fetch first foreign found freeze from full function get global go
    grant group having hour identity ilike immediate in index indicator initially inner inout input insensitive insert
    integer intersect interval into is isnull isolation join key last lateral leading left level like limit local
    localtime localtimestamp lower match max min minute module national natural nchar next no none not notnull numeric
    object of offset on only open option or order outer output overlaps pad partial placing position precision prepare
    primary prior privileges procedure read real record references register relative restrict returning revoke right
    rollback row rows schema scroll second select session set similar size smallint some space sql string sum symmetric
    system table tablesample temporary then time timestamp to trailing trim true type union unique unknown update upper
    user using value values varchar variadic varying verbose view when whenever where window with work write year zone
    boolean database label math number override path process runnable runtime text thread throwable"

# Puts a text after the last line of the file that contains the words.
after_last() {
    awk -v words="$2" -v text="$3" '
        NR == FNR { if (index($0, words)) last = FNR; next }
        { print }
        FNR == last { print text; put = 1 }
        END { exit !put }' "$1" "$1"
}

# A department made of the template in archetype/, and registered so that it is built, proved and shipped.
make_department() {
    [ $# -eq 3 ] || [ $# -eq 6 ] || refuse "needs a name and the titles in English and Chinese, and the same of the record
if it is not to be a task: ./argosy new-department it-centre \"IT centre\" \"信息技术中心\""
    LC_ALL=C
    export LC_ALL
    name=$1 record=${4:-task}
    check_name department "$name"
    check_name record "$record"
    # shellcheck disable=SC2086 # a list of words
    ! is_one_of "$record" $words_of_sql_and_java || refuse "$record is a word of SQL or Java; say more of it: sales-$record"
    set -- "$2" "$3" "$record" "${5:-Task}" "${6:-任务}"
    for title in "$1" "$2" "$4" "$5"; do
        check_title "$title"
    done
    package=argosy.$(echo "$name" | tr -d -)
    for module in "$root"/bundles/*/*/ "$root"/*/ argosy department department-archetype; do
        taken=$(basename "$module")
        [ "$package" != "argosy.$(echo "$taken" | tr -d -)" ] ||
            refuse "the name $name is taken by ${module#"$root"/}; choose another one"
    done

    made=bundles/departments/$name
    records=$(plural "$record")
    new=$(mktemp -d)
    trap 'rm -rf "$new"' EXIT
    cat >"$new/words" <<END
s|[$]{artifactId}|$name|g
s|[$]{package}|$package|g
s|[$]{title}|$1|g
s|[$]{titleZh}|$2|g
s|[$]{record}|$record|g
s|[$]{records}|$records|g
s|[$]{recordTitle}|$4|g
s|[$]{recordTitles}|$(plural "$4")|g
s|[$]{recordTitleZh}|$5|g
s|[$]{Department}|$(capitals "$name")|g
s|[$]{Record}|$(capitals "$record")|g
s|[$]{Records}|$(capitals "$records")|g
s|[$]{RECORDS}|$(echo "$records" | tr a-z- A-Z_)|g
s|[$]{table}|$(echo "$record" | tr - _)|g
s|[$]{TABLE}|$(echo "$record" | tr a-z- A-Z_)|g
s|[$]{argosyVersion}|$(version)|g
/[$]{groupId}/d
/[$]{version}/d
END
    (cd "$root/archetype/src/main/resources/archetype-resources" && find . -type f) | while read -r file; do
        target=$(echo "$file" | sed -e 's|__\([A-Za-z][A-Za-z]*\)__|${\1}|' -e "s|/java/|/java/$(echo "$package" | tr . /)/|" | sed -f "$new/words")
        mkdir -p "$new/$name/$(dirname "$target")"
        sed -f "$new/words" "$root/archetype/src/main/resources/archetype-resources/$file" >"$new/$name/$target"
    done
    after_last "$root/bundles/departments/pom.xml" "<module>" "    <module>$name</module>" >"$new/departments" &&
        after_last "$root/features/pom.xml" "<type>kar</type>" "    </dependency>
    <dependency>
      <groupId>argosy</groupId>
      <artifactId>$name</artifactId>
      <version>\${project.version}</version>
      <type>kar</type>" >"$new/kars" &&
        after_last "$new/kars" "<descriptor>mvn:argosy/" \
            "                <descriptor>mvn:argosy/$name/\${project.version}/xml/features</descriptor>" >"$new/features" &&
        after_last "$root/README.md" "| \`bundles/departments/" "| \`$made\` | [$1]($made/README.md) ($2) |" >"$new/readme" ||
        refuse "a place where departments are registered has changed; nothing was written"

    mv "$new/$name" "$root/$made"
    cat "$new/departments" >"$root/bundles/departments/pom.xml"
    cat "$new/features" >"$root/features/pom.xml"
    cat "$new/readme" >"$root/README.md"
    size="$(find "$root/$made" -type f | wc -l) files, $(find "$root/$made" -type f -exec cat {} + | wc -l) lines"
    # The template is formatted for names of usual length.
    if [ -n "$(find "$root/$made" -name '*.java' -exec awk 'length > 120' {} +)" ]; then
        need_tools
        (cd "$root" && mvn -q -B -ntp -Dstyle.color=never -pl "$made" spotless:apply) ||
            echo "argosy: $made could not be formatted; mvn -pl $made spotless:apply does it" >&2
    fi
    cat <<END
$made: $size; $1 ($2) keeps $records at /api/$name/$records.
It stands in bundles/departments/pom.xml, features/pom.xml and README.md, so it is built, tested and shipped with the others.

  ./argosy test $name
            runs its tests alone
  ./argosy dev $name
            runs it, and brings in what you save
  ./argosy run
            starts Argosy with it; data from before know their departments: department:install $name there
END
}
