package io.whence.query.search;

import io.whence.api.id.MemberId;
import io.whence.api.member.MemberKind;
import io.whence.platform.web.Caller;
import io.whence.platform.web.RequestProblemException;
import io.whence.query.readmodel.web.CursorCodec;
import io.whence.query.readmodel.web.PageRequest;
import io.whence.query.search.language.ParsedQuery;
import io.whence.query.search.query.FacetCounter.Facet;
import java.util.EnumSet;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Searches once before anybody does: the first search of a process loads what all the others need. */
@Component
final class SearchWarmUp {

    private static final Logger log = LoggerFactory.getLogger(SearchWarmUp.class);
    private static final String QUERY = "a \"b c\" -d OR tag:e score:1.. OR is:question OR fo*";

    private final SearchService searches;
    private final CursorCodec cursors;

    SearchWarmUp(SearchService searches, CursorCodec cursors) {
        this.searches = searches;
        this.cursors = cursors;
    }

    @EventListener
    void on(ApplicationReadyEvent started) {
        Thread.ofPlatform().daemon().name("search-warm-up").start(this::search);
    }

    private void search() {
        var nobody = new Caller(
                new MemberId(MemberId.PREFIX + "_" + "0".repeat(26)), MemberKind.SERVICE, Map.of(), null, null, null);
        try {
            searches.search(
                    nobody,
                    ParsedQuery.parse(QUERY),
                    null,
                    null,
                    EnumSet.allOf(Facet.class),
                    new PageRequest(cursors, null, null));
        } catch (RequestProblemException | IllegalStateException e) {
            log.debug("Searching ahead of everybody ended early", e);
        }
    }
}
