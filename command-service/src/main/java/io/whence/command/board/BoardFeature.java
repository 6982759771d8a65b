package io.whence.command.board;

import io.whence.api.board.BoardId;
import io.whence.api.board.ListId;
import io.whence.command.platform.AggregateType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BoardFeature {

    @Bean
    AggregateType<Board> boards() {
        return new AggregateType<>(BoardId.PREFIX, Board.class, Board::new);
    }

    @Bean
    AggregateType<BoardList> boardLists() {
        return new AggregateType<>(ListId.PREFIX, BoardList.class, BoardList::new);
    }
}
