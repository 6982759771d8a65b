package io.whence.api.wire;

/**
 * The source of an imported fact.
 *
 * @param system the system, as {@code stackexchange}
 * @param externalId the fact's name there, unique within the system and the team, as {@code posthistory/1259}
 */
public record Source(String system, String externalId) {}
