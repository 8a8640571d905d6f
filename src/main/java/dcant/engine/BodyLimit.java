package dcant.engine;

import dcant.http.HttpError;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that is longer than the limit, whether its length is announced or not, and one that is not a JSON object:
 * a GraphQL request is never anything else. After the filters of security, which read the forms of the demonstration.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 2)
class BodyLimit extends OncePerRequestFilter {

    /** Byte for byte: the mark of UTF-8, blanks, and the zeros of wider encodings may stand before. */
    private static final Pattern OBJECT = Pattern.compile("(\u00EF\u00BB\u00BF)?[\\s\\x1C-\\x1F\\x00]*\\{");

    private final int limit;

    BodyLimit(LimitProperties limits) {
        this.limit = limits.bodyBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit) {
            refuseLength(response, request.getContentLengthLong() + " bytes");
            return;
        }
        var body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            refuseLength(response, "more");
        } else if (isJson(request) && !isObject(body)) {
            HttpError.write(
                    response,
                    HttpStatus.BAD_REQUEST,
                    "BAD_REQUEST",
                    "The body must be one JSON object, such as {\"query\": \"{ hub { version } }\"}.");
        } else {
            chain.doFilter(new ReadBody(request, body), response);
        }
    }

    private void refuseLength(HttpServletResponse response, String actual) throws IOException {
        response.setHeader("Connection", "close");
        HttpError.write(
                response,
                HttpStatus.CONTENT_TOO_LARGE,
                TooComplex.CODE,
                "A request has at most %d bytes, this one has %s.".formatted(limit, actual));
    }

    private static boolean isJson(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("application/json");
    }

    private static boolean isObject(byte[] body) {
        return OBJECT.matcher(new String(body, StandardCharsets.ISO_8859_1)).lookingAt();
    }

    /** The request with its body already read. */
    private static final class ReadBody extends HttpServletRequestWrapper {

        private final ByteArrayInputStream body;

        ReadBody(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = new ByteArrayInputStream(body);
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {
                @Override
                public int read() {
                    return body.read();
                }

                @Override
                public int read(byte[] target, int offset, int length) {
                    return body.read(target, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return body.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("the body is already read");
                }
            };
        }
    }
}
