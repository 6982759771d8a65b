package io.whence.query.access;

import io.whence.platform.web.BearerFilter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;
import tools.jackson.databind.json.JsonMapper;

/** Guards every read. */
@Configuration(proxyBeanMethods = false)
class AccessWeb {

    @Bean
    FilterRegistrationBean<BearerFilter> readBearerFilter(
            ReadAuthenticator authenticator,
            JsonMapper json,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var filter =
                new FilterRegistrationBean<>(new BearerFilter(authenticator, BearerFilter::isRead, json, problems));
        filter.setName("readBearerFilter");
        return filter;
    }
}
