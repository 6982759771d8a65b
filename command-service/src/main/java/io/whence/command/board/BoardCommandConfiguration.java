package io.whence.command.board;

import io.whence.api.id.BoardId;
import io.whence.api.id.ListId;
import io.whence.command.runtime.aggregate.AccessPolicy;
import io.whence.command.runtime.aggregate.AggregateAccess;
import io.whence.command.runtime.aggregate.AggregateType;
import io.whence.command.runtime.history.StreamViews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BoardCommandConfiguration {

    @Bean
    AggregateType<Board> boards() {
        return new AggregateType<>(BoardId.PREFIX, Board.class, Board::new);
    }

    @Bean
    AggregateType<BoardList> boardLists() {
        return new AggregateType<>(ListId.PREFIX, BoardList.class, BoardList::new);
    }

    @Bean
    BoardDirectory boardDirectory(StreamViews stories) {
        return new BoardDirectory(stories);
    }

    @Bean
    BoardListCommandHandler listsOnBoards(AggregateAccess aggregates, BoardDirectory directory, AccessPolicy gate) {
        return new BoardListCommandHandler(aggregates, directory, gate);
    }
}
