package org.guichet.cli.bench.scans;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of one letter as one machine made it.
 *
 * @param letter the letter's name: what stands before the {@code @}
 * @param variant how it was scanned: what stands between the {@code @} and the suffix
 * @param truth the letter's text
 * @param fields a JSON file of what is to be understood of it, see {@link FieldScore}
 */
record ScanPage(String letter, String variant, Path file, String truth, Optional<Path> fields) {}
