package io.whence.query.identity;

import io.whence.platform.web.AttemptLimit;
import io.whence.platform.web.BearerTokenFilter;
import io.whence.platform.web.RequestFilterOrder;
import io.whence.platform.web.RequestPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** The configuration that lets only callers with a good token read, except what has an address that is a secret itself. */
@Configuration(proxyBeanMethods = false)
class QuerySecurityConfiguration {

    /** A calendar program cannot send a token. */
    private static final Pattern CALENDAR_FEED = Pattern.compile("/api/v1/calendars/[A-Za-z0-9_-]{43}\\.ics");

    @Bean
    FilterRegistrationBean<BearerTokenFilter> queryBearerFilter(
            ReadModelTokenAuthenticator authenticator,
            AttemptLimit attempts,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var filter = new FilterRegistrationBean<>(
                new BearerTokenFilter(authenticator, QuerySecurityConfiguration::isGuarded, attempts, problems));
        filter.setOrder(RequestFilterOrder.AUTHENTICATION);
        return filter;
    }

    private static boolean isGuarded(HttpServletRequest request) {
        return BearerTokenFilter.isRead(request)
                && !CALENDAR_FEED.matcher(RequestPath.of(request)).matches();
    }
}
