package io.whence.query.identity.fold;

import io.whence.api.event.TokenEvent;
import io.whence.api.event.TokenEvent.TokenIssued;
import io.whence.api.event.TokenEvent.TokenRevoked;
import io.whence.query.readmodel.projection.DocumentSession;
import io.whence.query.readmodel.projection.RecordedEvent;

/** The fold of a token's events into its document. */
final class TokenEventFold {

    private TokenEventFold() {}

    static void fold(TokenEvent event, RecordedEvent recorded, DocumentSession session) {
        var id = event.tokenId().value();
        var token = session.get(TokenDocument.ALL, id);
        if (token != null && token.position() >= recorded.position()) {
            return;
        }
        switch (event) {
            case TokenIssued e -> session.put(TokenDocument.ALL, id, issued(e, recorded));
            case TokenRevoked _
            when token != null ->
                session.put(
                        TokenDocument.ALL,
                        id,
                        token.revoked(recorded.occurredAt(), recorded.version(), recorded.position()));
            case TokenRevoked _ -> {}
        }
    }

    private static TokenDocument issued(TokenIssued event, RecordedEvent recorded) {
        var scope = event.teamId();
        var issuer = recorded.envelope().actor().memberId();
        var team = scope == null ? recorded.envelope().team() : scope;
        return new TokenDocument(
                event.tokenId().value(),
                event.memberId().value(),
                scope == null ? null : scope.value(),
                issuer == null ? null : issuer.value(),
                team == null ? null : team.value(),
                event.name(),
                event.secretHash(),
                recorded.occurredAt(),
                null,
                recorded.version(),
                recorded.position());
    }
}
