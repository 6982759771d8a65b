package io.whence.platform.web;

import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/**
 * The configuration of which pages of other origins may call the API from a browser (the Fetch standard's CORS protocol): none, unless
 * {@code whence.cors.allowed-origins} names them. There are no cookies, so none are ever sent along.
 */
@Configuration(proxyBeanMethods = false)
class CrossOriginConfiguration {

    private static final String ALLOWED = "whence.cors.allowed-origins";
    private static final long PREFLIGHT_GOOD_FOR_SECONDS = 3_600;

    @Bean
    FilterRegistrationBean<CorsFilter> crossOrigin(Environment environment) {
        var origins = List.of(environment.getProperty(ALLOWED, String[].class, new String[0]));
        var allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(origins);
        allowed.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        allowed.setAllowedHeaders(List.of(
                "Accept",
                "Accept-Datetime",
                "Authorization",
                "Content-Type",
                "Idempotency-Key",
                "If-Match",
                "If-None-Match",
                "Last-Event-ID",
                "Prefer",
                "Whence-On-Behalf-Of",
                "Whence-Position"));
        allowed.setExposedHeaders(List.of(
                "ETag",
                "Link",
                "Location",
                "Memento-Datetime",
                "RateLimit",
                "RateLimit-Policy",
                "Retry-After",
                "Whence-Behind",
                "Whence-Position"));
        allowed.setMaxAge(PREFLIGHT_GOOD_FOR_SECONDS);
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/**", allowed);
        var filter = new FilterRegistrationBean<>(new CorsFilter(source));
        filter.setOrder(RequestFilterOrder.CROSS_ORIGIN);
        filter.setEnabled(!origins.isEmpty());
        return filter;
    }
}
