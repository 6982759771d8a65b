# Sourced by the script beside it: has the JVM remember one start (JEP 514), so that all others take a fraction of the time.

# $1: the jar, $2: the java to run it with; the rest are its options, which have to be the same each time. What is to be run is then
# $app, unpacked beside the jar, and $cache is what was remembered: empty where that was not possible.
whence_fast() {
    packed=$1
    java=$2
    shift 2
    unpacked="${packed%.jar}"
    app="$unpacked/${packed##*/}"
    cache="$unpacked/starts.aot"
    if [ ! -f "$unpacked/done" ] || [ "$packed" -nt "$unpacked/done" ]; then
        rm -rf "$unpacked"
        "$java" -Djarmode=tools -jar "$packed" extract --destination "$unpacked" >&2
        whence_remember "$@"
        touch "$unpacked/done"
    fi
    [ -f "$cache" ] || cache=
}

# Starts it once, on nothing that is anybody's, and ends it when it is up; its end is when the cache is written.
whence_remember() {
    scratch=$(mktemp -d)
    "$java" "$@" -XX:AOTCacheOutput="$cache" -jar "$app" --server.port=0 --management.server.port=0 \
        --whence.data="$scratch/data" --whence.sample=true >"$scratch/log" 2>&1 &
    remembered=$!
    # Whoever is ended meanwhile leaves nothing running.
    trap 'kill "$remembered" 2>/dev/null; rm -rf "$scratch"; exit 130' INT TERM HUP
    tries=0
    until grep -q '^Whence is at' "$scratch/log" || ! kill -0 "$remembered" 2>/dev/null || [ "$tries" -ge 300 ]; do
        tries=$((tries + 1))
        sleep 0.2
    done
    kill "$remembered" 2>/dev/null || true
    wait "$remembered" || true
    trap - INT TERM HUP
    rm -rf "$scratch"
}
