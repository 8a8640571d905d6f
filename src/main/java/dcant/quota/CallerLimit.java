package dcant.quota;

import dcant.access.Caller;
import dcant.engine.CostListener;
import dcant.http.HttpError;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Refuses a request whose caller has nothing left, before its body is read, and shows every other caller what remains.
 * After the filters of security, which tell who the caller is.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1)
class CallerLimit extends OncePerRequestFilter {

    private static final String PROBES = "/actuator/";

    private final Allowances allowances;
    private final MessageSource messages;
    private final LocaleResolver languages;

    CallerLimit(Allowances allowances, MessageSource messages, LocaleResolver languages) {
        this.allowances = allowances;
        this.messages = messages;
        this.languages = languages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith(PROBES);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var allowance = allowances.of(Caller.current(), request.getRemoteAddr());
        if (allowance == null) {
            chain.doFilter(request, response);
            return;
        }
        var wait = allowance.enter();
        response.setHeader("RateLimit-Policy", allowance.policy());
        show(allowance, response);
        if (wait > 0) {
            refuse(request, response, allowance, wait);
            return;
        }
        request.setAttribute(CostListener.class.getName(), new CostListener(cost -> {
            allowance.spend(cost);
            show(allowance, response);
        }));
        chain.doFilter(request, response);
    }

    private static void show(Allowance allowance, HttpServletResponse response) {
        response.setHeader("RateLimit", allowance.state());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Allowance allowance, long wait)
            throws IOException {
        var key = "RATE_LIMITED." + allowance.standing();
        var message =
                messages.getMessage(key, new Object[] {allowance.perMinute(), wait}, languages.resolveLocale(request));
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
        HttpError.write(response, HttpStatus.TOO_MANY_REQUESTS, "RATE_LIMITED", message);
    }
}
