package io.whence.query.questions;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.id.QuestionId;
import io.whence.query.PastContract;
import io.whence.query.RandomHistory;
import io.whence.query.asof.FieldValues;
import io.whence.query.asof.HistoryCursor;
import io.whence.query.asof.HistoryStream;
import io.whence.query.asof.RootHistory;
import io.whence.query.family.ScannedFamilies;
import io.whence.query.questions.fold.QuestionsProjection;
import io.whence.query.readmodel.projection.InMemoryReplay;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.InMemoryDocuments;
import io.whence.query.timeline.entry.FoldedHistories;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

class AsOfQuestionsTest extends PastContract {

    @Override
    protected Projection projection() {
        return new QuestionsProjection();
    }

    @Override
    protected Optional<FieldValues> facts(String root, String id, Object document) {
        return QuestionFieldValues.of(root, document);
    }

    @Override
    protected Stream<String> roots(RecordedEvent event) {
        return ScannedFamilies.families().scope(event.event()).stream()
                .flatMap(scope -> Stream.ofNullable(scope.root()))
                .filter(root -> root.startsWith(QuestionId.PREFIX));
    }

    @Override
    protected HistoryCursor history(RootHistory histories, String root, long position) {
        return histories.read(HistoryStream.of(root), position);
    }

    /** Not only what is told: all that is kept. */
    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void a_root_by_itself_comes_to_the_same_documents(@ForAll @IntRange(max = 1_000_000) int seed) {
        var history = RandomHistory.of(seed, 100);
        var histories = FoldedHistories.of(history);
        var whole = new InMemoryReplay(projection());
        for (int i = 0; i < history.size(); i++) {
            whole.fold(List.of(history.get(i)));
            var alone = new TreeMap<String, Object>();
            for (var root : roots(history.subList(0, i + 1))) {
                alone.putAll(everything(folded(histories, root, i)));
            }
            assertThat(alone).isEqualTo(everything(whole.documents()));
        }
    }

    private Map<String, Object> everything(InMemoryDocuments documents) {
        var all = new TreeMap<String, Object>();
        for (DocumentCollection<?> collection : projection().collections()) {
            documents.all(collection).forEach((id, document) -> all.put(collection.name() + "/" + id, document));
        }
        return all;
    }
}
