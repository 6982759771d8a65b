# Sourced by the scripts beside it: builds a module when its jar is missing or older than a source.

# $1: the module's folder. Prints nothing but what went wrong; the jar is then $jar.
whence_build() {
    jar="$whence_root/$1/target/${1##*/}-exec.jar"
    if [ -f "$jar" ] && [ -z "$(find "$whence_root" -newer "$jar" \( -name pom.xml -o -path '*/src/main/*' -type f \) \
        -not -path '*/target/*' -print 2>/dev/null | head -n 1)" ]; then
        return 0
    fi
    echo "Building (this takes a minute or two the first time) ..." >&2
    (cd "$whence_root" && ./mvnw -q -B -Dmaven.test.skip=true -Dspotless.check.skip=true -pl "$1" -am package) >&2 || {
        echo "The build failed; what Maven said is above." >&2
        return 1
    }
    touch "$jar"
}
