package dcant.api;

import java.util.Comparator;

/**
 * Half a year in Europe/Paris, as the programme counts: 2018-S1 is January to June 2018.
 *
 * @param half 1 or 2
 */
public record Semester(int year, int half) implements Comparable<Semester> {

    private static final Comparator<Semester> IN_TIME =
            Comparator.comparingInt(Semester::year).thenComparingInt(Semester::half);

    /** @throws IllegalArgumentException when the text is not of the form of 2018-S1, of 1900 to 2199 */
    public static Semester of(String text) {
        if (!text.matches("(19|20|21)\\d{2}-S[12]")) {
            throw new IllegalArgumentException(text);
        }
        return new Semester(Integer.parseInt(text.substring(0, 4)), text.charAt(text.length() - 1) - '0');
    }

    /** The half of a year before it. */
    public Semester previous() {
        return half == 2 ? new Semester(year, 1) : new Semester(year - 1, 2);
    }

    /** The half of a year after it. */
    public Semester next() {
        return half == 1 ? new Semester(year, 2) : new Semester(year + 1, 1);
    }

    @Override
    public int compareTo(Semester other) {
        return IN_TIME.compare(this, other);
    }

    /** As people and the graph write it. */
    @Override
    public String toString() {
        return year + "-S" + half;
    }
}
