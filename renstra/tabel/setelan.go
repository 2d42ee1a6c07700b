package tabel

// Setelan is what options come to, for readers of forms that have no tables
// and are to keep the same limits.
type Setelan struct {
	Limit                      int64 // bytes of input
	MaxBaris, MaxKolom, MaxSel int
	Progress                   func(selesai, dari int64) // nil: nobody asked
}

// SetelanOf returns what options come to, the defaults where they say nothing.
func SetelanOf(opts ...Option) Setelan {
	return opsi(opts).Setelan
}
