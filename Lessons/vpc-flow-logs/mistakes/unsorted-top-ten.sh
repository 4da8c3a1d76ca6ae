# diagnosis: unsorted-top-ten
# known: 70
# The rows are sorted by a column that is gone.
# change sort bytesTransferred => sort @timestamp
