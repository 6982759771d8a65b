package io.whence.platform.web;

import io.whence.api.id.MemberId;
import io.whence.api.id.TokenId;
import io.whence.api.id.TypeIds;
import io.whence.api.member.MemberKind;
import io.whence.platform.web.budget.BudgetConfiguration;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** An API of a few paths behind the filters that both services have, for whoever holds one of its tokens. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({SharedWebConfiguration.class, BudgetConfiguration.class})
public class GuardedApplication {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Map<String, MemberId> HOLDERS = new ConcurrentHashMap<>();

    /** A token of a member that nobody else is. */
    public static String newToken() {
        var issued = PersonalAccessToken.issue(new TokenId(TypeIds.next(TokenId.PREFIX)), RANDOM);
        HOLDERS.put(issued.token().secretHash(), new MemberId(TypeIds.next(MemberId.PREFIX)));
        return issued.text();
    }

    @Bean
    FilterRegistrationBean<BearerTokenFilter> bearerFilter(
            AttemptLimit attempts, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        CallerAuthenticator authenticator = token -> Optional.ofNullable(HOLDERS.get(token.secretHash()))
                .map(member -> new Caller(member, MemberKind.PERSON, Map.of(), null, token.tokenId(), null));
        var filter = new FilterRegistrationBean<>(new BearerTokenFilter(authenticator, _ -> true, attempts, problems));
        filter.setOrder(RequestFilterOrder.AUTHENTICATION);
        return filter;
    }

    @Bean
    UploadRequests uploads() {
        return request -> RequestPath.of(request).equals("/api/v1/uploads");
    }

    /** What somebody writes. */
    record Note(String title, List<String> tags) {}

    @RestController
    static class Paths {

        private final CountDownLatch held = new CountDownLatch(1);

        @GetMapping("/api/v1/me")
        Map<String, String> me(Caller caller) {
            return Map.of("id", caller.memberId().value());
        }

        /** Asks nobody who they are: what keeps strangers out is the filter alone. */
        @GetMapping("/api/v1/unasked")
        Map<String, String> unasked() {
            return Map.of("told", "everything");
        }

        @GetMapping("/api/v1/held")
        Map<String, Boolean> held(HttpServletRequest request) throws InterruptedException {
            return Map.of("ended", held.await(request.getIntHeader("Held-Seconds"), TimeUnit.SECONDS));
        }

        @PostMapping("/api/v1/notes")
        Note note(@RequestBody Note note) {
            return note;
        }

        @PostMapping("/api/v1/uploads")
        Map<String, Long> upload(InputStream in) throws IOException {
            return Map.of("bytes", in.transferTo(java.io.OutputStream.nullOutputStream()));
        }
    }
}
