package dcant.durability;

import dcant.durability.Write.Kind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What one writer writes, each after the one before it was acknowledged: proposals, which are private, and campaigns, which
 * are public.
 */
public final class Script {

    static final List<String> PROGRAMMES = List.of("dcant-2018-2020", "dcant-2015-2017", "tnt-2021-2024");

    private static final int FIRST_YEAR = 1900;
    private static final int SEMESTERS = 200;
    private static final int CHANGES_OF_A_CAMPAIGN = 50;
    private static final LocalDate FAR = LocalDate.parse("2100-01-01");

    private final String writer;
    private final Random random;
    private final AtomicInteger campaigns;
    private int campaign;
    private int version = CHANGES_OF_A_CAMPAIGN;
    private int written;

    /**
     * @param writer its name, which no other writer to the same hub has or had
     * @param campaigns how many campaigns were opened by all writers
     */
    public Script(String writer, Random random, AtomicInteger campaigns) {
        this.writer = writer;
        this.random = random;
        this.campaigns = campaigns;
    }

    /** The next write. */
    public Write next() {
        written++;
        if (random.nextBoolean()) {
            return write(Kind.PROPOSE, proposal());
        }
        if (version == CHANGES_OF_A_CAMPAIGN) {
            campaign = campaigns.getAndIncrement();
            version = 1;
            return write(Kind.OPEN, Map.of("opensOn", "2026-11-01", "closesOn", FAR.plusDays(campaign)));
        }
        var change = Map.of("closesOn", FAR.plusDays(version), "reason", name(), "expectedVersion", version);
        version++;
        return write(Kind.RESCHEDULE, change);
    }

    private Map<String, Object> proposal() {
        return Map.of(
                "programme",
                PROGRAMMES.getFirst(),
                "priorityNumber",
                1,
                "title",
                name(),
                "description",
                "Pour essayer.");
    }

    private Write write(Kind kind, Map<String, ?> own) {
        var input = new HashMap<String, Object>(own);
        input.put("idempotencyKey", writer + "-" + String.format("%06d", written));
        if (kind != Kind.PROPOSE) {
            input.put("programme", PROGRAMMES.get(campaign / SEMESTERS));
            input.put("semester", semester(campaign));
        }
        return new Write(kind, input);
    }

    private static String semester(int campaign) {
        var number = campaign % SEMESTERS;
        return FIRST_YEAR + number / 2 + "-S" + (number % 2 + 1);
    }

    /** Whether a campaign of that semester was opened by a writer: those of the seed are later. */
    static boolean isOfScript(String semester) {
        return semester.compareTo("2000") < 0;
    }

    private String name() {
        return "Essai %d de %s".formatted(written, writer);
    }
}
