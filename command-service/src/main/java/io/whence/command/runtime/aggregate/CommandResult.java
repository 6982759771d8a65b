package io.whence.command.runtime.aggregate;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The answer to every accepted command.
 *
 * @param id the thing that was changed or made
 * @param version its version now, 1 for a new thing; the same again when nothing had to be changed
 */
@Schema(name = "Outcome")
public record CommandResult(String id, long version) {}
