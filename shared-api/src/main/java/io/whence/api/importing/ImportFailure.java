package io.whence.api.importing;

/**
 * The reason why an import broke off.
 *
 * @param code stable, as {@code malformed-xml}
 * @param detail one sentence for a person
 */
public record ImportFailure(String code, String detail) {}
