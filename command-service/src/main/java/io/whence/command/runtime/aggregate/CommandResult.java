package io.whence.command.runtime.aggregate;

/**
 * What every accepted command answers.
 *
 * @param id the thing that was changed or made
 * @param version its version now, 1 for a new thing; the same again when nothing had to be changed
 */
public record CommandResult(String id, long version) {}
