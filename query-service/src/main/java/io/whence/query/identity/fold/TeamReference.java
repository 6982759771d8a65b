package io.whence.query.identity.fold;

import io.swagger.v3.oas.annotations.media.Schema;

/** A team, as named wherever something belongs to it. */
@Schema(name = "TeamRef")
public record TeamReference(String id, String slug) {}
