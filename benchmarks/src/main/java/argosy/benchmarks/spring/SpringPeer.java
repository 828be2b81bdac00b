package argosy.benchmarks.spring;

import argosy.benchmarks.peer.Settings;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jooq.JooqAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Arguments: the port, the database. What only Argosy's own libraries on the class path would switch on stays off. */
@SpringBootApplication(
        proxyBeanMethods = false,
        exclude = {FlywayAutoConfiguration.class, JooqAutoConfiguration.class, ValidationAutoConfiguration.class})
public class SpringPeer {

    @Bean
    DataSource pool(@Value("${database}") String database) {
        return new HikariDataSource(Settings.pool(database));
    }

    /** Runs until the process ends. */
    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(SpringPeer.class);
        application.setDefaultProperties(Map.of(
                "server.address",
                "127.0.0.1",
                "server.port",
                arguments[0],
                // Tomcat would close each connection after 100 requests; Jetty keeps them.
                "server.tomcat.max-keep-alive-requests",
                "-1",
                "database",
                arguments[1]));
        application.run();
    }
}
