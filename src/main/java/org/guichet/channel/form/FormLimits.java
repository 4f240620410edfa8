package org.guichet.channel.form;

/**
 * How much a form may bring.
 *
 * @param body bytes of the whole body
 * @param fields values of fields, files not counted
 * @param fieldLength characters of one value
 * @param nameLength characters of a field's name
 * @param files how many
 */
public record FormLimits(long body, int fields, int fieldLength, int nameLength, int files) {

    public static final FormLimits DEFAULT = new FormLimits(50L << 20, 50, 100_000, 100, 20);
}
