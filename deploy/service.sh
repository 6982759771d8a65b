# Sourced by the start commands of the two services: builds one, finds a JDK and runs it.

# $1: the module; the rest are the command line's words. Settings come from the environment, as the README lists them.
whence_service() {
    module=$1
    shift
    [ $# -eq 0 ] || {
        echo "usage: deploy/start-${module%-service}, with its settings in the environment (see the README)" >&2
        exit 2
    }
    home=$(whence_java_home)
    whence_build "$module"
    umask 077
    exec "$home/bin/java" -XX:+UseParallelGC -XX:+ExitOnOutOfMemoryError -XX:MaxNewSize=256m -XX:MaxRAMPercentage=50 -Xshare:auto \
        --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
        -Daxoniq.update-checker.disabled=true ${WHENCE_JAVA_OPTS:-} -jar "$jar"
}
