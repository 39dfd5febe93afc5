package vigil.archive;

import vigil.source.IntakeLimits;

/// What one input may cost when it is added. Counted in bytes and pieces, never in seconds.
///
/// @param files of files, folders and ZIP files
/// @param maxRecordBytes a record of a WARC file with a longer block is not added
/// @param maxRecords a WARC file gives no more records than these
/// @param maxUnpackedBytes of one WARC file, all records together
public record AddLimits(
        IntakeLimits files, long maxRecordBytes, long maxRecords, long maxUnpackedBytes) {
    /// A long video fits, and a day's crawl.
    public static final AddLimits DEFAULT =
            new AddLimits(IntakeLimits.DEFAULT, 2L << 30, 5_000_000, 256L << 30);
}
