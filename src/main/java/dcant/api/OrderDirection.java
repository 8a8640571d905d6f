package dcant.api;

/** Which way a list is sorted. */
public enum OrderDirection {
    ASC,
    DESC
}
