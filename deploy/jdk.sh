# Sourced by the scripts beside it, and by mvnw: finds a JDK of 25 or newer, whatever `java` is the default.

whence_java_major() {
    "$1" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = \([0-9]*\).*/\1/p'
}

# Prints the home of the first JDK 25+ found, or fails with what is missing.
whence_java_home() {
    on_path=$(command -v java 2>/dev/null) && on_path=$(readlink -f "$on_path" 2>/dev/null) && on_path=${on_path%/bin/java}
    for home in "${WHENCE_JAVA_HOME:-}" "${JAVA_HOME:-}" "${on_path:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* \
        "$HOME"/.jdks/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$home" ] && [ -x "$home/bin/java" ] && [ -x "$home/bin/javac" ]; then
            major=$(whence_java_major "$home/bin/java")
            if [ "${major:-0}" -ge 25 ]; then
                printf '%s\n' "$home"
                return 0
            fi
        fi
    done
    echo "Whence needs a JDK 25 or newer, and none was found: not in WHENCE_JAVA_HOME, JAVA_HOME, on the PATH, in /usr/lib/jvm, ~/.sdkman or ~/.jdks." >&2
    echo "Install one (for example Eclipse Temurin 25) or name its folder: export WHENCE_JAVA_HOME=/path/to/jdk-25" >&2
    return 1
}
