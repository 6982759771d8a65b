package io.whence.query.questions;

import io.whence.query.platform.store.Collection;
import io.whence.query.platform.store.Index;
import io.whence.query.platform.store.Key;
import java.util.ArrayList;
import java.util.List;

/** The documents of the questions read model, and every way to find them. */
final class QuestionLists {

    static final String ALL = "all";
    static final String DELETED = "deleted";

    /**
     * A team's questions: all of them, those with a tag, or those of an author, in each of the sorts. What is deleted stands in a
     * list of its own.
     */
    static final Index<QuestionDocument> LISTED = new Index<>("listed", QuestionLists::keys);

    static final Collection<QuestionDocument> QUESTIONS =
            new Collection<>("questions", QuestionDocument.class, List.of(LISTED));

    /** A question's answers, oldest first. */
    static final Index<AnswerDocument> OF_QUESTION = new Index<>(
            "of-question",
            answer -> List.of(new Key(List.of(answer.question()), List.of(answer.createdAt(), answer.id()))));

    static final Collection<AnswerDocument> ANSWERS =
            new Collection<>("answers", AnswerDocument.class, List.of(OF_QUESTION));

    /** All comments on a question and its answers, oldest first. */
    static final Index<CommentDocument> UNDER_SUBJECT = new Index<>(
            "under-subject",
            comment -> comment.deleted()
                    ? List.of()
                    : List.of(new Key(List.of(comment.subject()), List.of(comment.createdAt(), comment.id()))));

    static final Collection<CommentDocument> COMMENTS =
            new Collection<>("comments", CommentDocument.class, List.of(UNDER_SUBJECT));

    private QuestionLists() {}

    static String tagged(String tag) {
        return "tag:" + tag;
    }

    static String by(String memberId) {
        return "author:" + memberId;
    }

    private static List<Key> keys(QuestionDocument question) {
        var lists = new ArrayList<String>();
        if (question.deleted()) {
            lists.add(DELETED);
        } else {
            lists.add(ALL);
            question.tags().forEach(tag -> lists.add(tagged(tag)));
            if (question.author() != null) {
                lists.add(by(question.author()));
            }
        }
        var keys = new ArrayList<Key>();
        for (var list : lists) {
            for (var sort : Sort.values()) {
                keys.add(new Key(
                        List.of(question.team(), list, sort.name()), List.of(sort.of(question), question.id())));
            }
        }
        return keys;
    }
}
