package io.whence.api;

/**
 * One field that breaks one rule.
 *
 * @param field the field's path in the request, as {@code tags[2]}
 * @param code the rule, stable: {@code required}, {@code too-long}, {@code malformed}, …
 * @param message one sentence for a person, which never repeats the value
 */
public record FieldViolation(String field, String code, String message) {}
