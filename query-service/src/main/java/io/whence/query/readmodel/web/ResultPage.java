package io.whence.query.readmodel.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the cursor of the next page; null on the last one
 */
@Schema(name = "Page")
public record ResultPage<T>(List<T> items, @Nullable String next) {

    public ResultPage {
        items = List.copyOf(items);
    }
}
