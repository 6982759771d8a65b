package io.whence.query.revisions;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.api.text.Markdown;
import io.whence.api.wire.Precision;
import io.whence.platform.web.Caller;
import io.whence.query.access.Access;
import io.whence.query.access.Person;
import io.whence.query.platform.projection.ReadModels;
import io.whence.query.platform.store.Documents;
import io.whence.query.platform.store.Hit;
import io.whence.query.platform.store.Scan;
import io.whence.query.platform.web.Answers;
import io.whence.query.platform.web.Cursors;
import io.whence.query.platform.web.Listing;
import io.whence.query.platform.web.Page;
import io.whence.query.platform.web.PageRequest;
import io.whence.query.questions.Questions;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a post came to say what it says: who changed what, when and why. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Revisions")
class RevisionController {

    /**
     * A revision.
     *
     * @param diff against the revision before; the first one is all insertion
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            int number,
            String eventId,
            String type,
            Person by,
            @Nullable String comment,
            Instant occurredAt,
            Precision precision,
            Instant recordedAt,
            @Nullable String title,
            Markdown body,
            @Nullable List<String> tags,
            Diff diff) {}

    /** What changed: the title and the tags as a whole, the body by the line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Diff(@Nullable Change<String> title, @Nullable Change<List<String>> tags, List<LineDiff.Line> body) {}

    record Change<T>(T from, T to) {}

    private final Documents documents;
    private final Questions questions;
    private final Access access;
    private final Cursors cursors;

    RevisionController(
            ReadModels models, RevisionsProjection projection, Questions questions, Access access, Cursors cursors) {
        this.documents = models.of(projection);
        this.questions = questions;
        this.access = access;
        this.cursors = cursors;
    }

    @GetMapping("/questions/{question}/revisions")
    @Operation(summary = "A question's revisions, the first one first, each with what it changed")
    ResponseEntity<Page<View>> ofQuestion(
            @PathVariable String question,
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        return page(questions.visible(question, caller).id(), PageRequest.of(limit, cursor), request);
    }

    @GetMapping("/answers/{answer}/revisions")
    @Operation(summary = "An answer's revisions, the first one first, each with what it changed")
    ResponseEntity<Page<View>> ofAnswer(
            @PathVariable String answer,
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        return page(questions.visibleAnswerId(answer, caller), PageRequest.of(limit, cursor), request);
    }

    @GetMapping("/comments/{comment}/revisions")
    @Operation(summary = "A comment's revisions, the first one first, each with what it changed")
    ResponseEntity<Page<View>> ofComment(
            @PathVariable String comment,
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        return page(questions.visibleCommentId(comment, caller), PageRequest.of(limit, cursor), request);
    }

    private ResponseEntity<Page<View>> page(String subject, PageRequest page, HttpServletRequest request) {
        var asked = List.of("revisions", subject);
        var after = page.after(cursors, asked);
        var found = Listing.of(
                documents,
                RevisionsProjection.REVISIONS,
                RevisionsProjection.OF_SUBJECT,
                new Scan(List.of(subject), null, null, after, false, page.limit()),
                _ -> true);
        var revisions = found.hits().stream().map(Hit::document).toList();
        var people = access.people(authors(revisions));
        var views = new ArrayList<View>();
        var before = after == null ? null : previous(subject, after);
        for (var revision : revisions) {
            views.add(view(revision, before, people));
            before = revision;
        }
        return Answers.page(new Page<>(views, PageRequest.next(cursors, found.resume(), asked)), request);
    }

    /** The last revision of the page before. */
    private @Nullable Revision previous(String subject, List<Object> after) {
        return documents
                .get(RevisionsProjection.REVISIONS, subject + "/" + after.getFirst())
                .orElse(null);
    }

    private static Set<String> authors(List<Revision> revisions) {
        var authors = new HashSet<String>();
        for (var revision : revisions) {
            if (revision.by() != null) {
                authors.add(revision.by());
            }
        }
        return authors;
    }

    private static View view(Revision revision, @Nullable Revision before, Map<String, Person> people) {
        return new View(
                revision.number(),
                revision.eventId(),
                revision.type(),
                Person.in(people, revision.by()),
                revision.comment(),
                Instant.ofEpochMilli(revision.occurredAt()),
                revision.precision(),
                Instant.ofEpochMilli(revision.recordedAt()),
                revision.title(),
                revision.body(),
                revision.tags(),
                new Diff(
                        before == null ? null : change(before.title(), revision.title()),
                        before == null ? null : change(before.tags(), revision.tags()),
                        LineDiff.between(
                                before == null ? "" : before.body().source(),
                                revision.body().source())));
    }

    private static <T> @Nullable Change<T> change(@Nullable T from, @Nullable T to) {
        return from == null || to == null || Objects.equals(from, to) ? null : new Change<>(from, to);
    }
}
