package dcant.vocabulary;

/**
 * The words for one value of an enum.
 *
 * @param type name of the enum
 */
record Term(String type, String value, String label, String definition) {}
