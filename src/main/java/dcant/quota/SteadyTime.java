package dcant.quota;

import io.github.bucket4j.TimeMeter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Allowances grow by a clock that nobody sets. */
@Configuration(proxyBeanMethods = false)
class SteadyTime {

    @Bean
    TimeMeter timeOfAllowances() {
        return TimeMeter.SYSTEM_NANOTIME;
    }
}
