package teks

// ejaan maps a word as the field spells it to the word of the official list.
// A pair is here only if no two official rows of one parent differ by it;
// the test over the whole lists holds that.
var ejaan = map[string]string{
	// Abbreviations of the two kinds of region: the list writes them out.
	"kab":      "kabupaten",
	"prov":     "provinsi",
	"propinsi": "provinsi",
	// Words whose standard spelling (KBBI) changed or is often missed; the
	// lists themselves write both (PERIZINAN in one, PERIJINAN in the other).
	"ijin":          "izin",
	"perijinan":     "perizinan",
	"telantar":      "terlantar",
	"aktifitas":     "aktivitas",
	"efektifitas":   "efektivitas",
	"produktifitas": "produktivitas",
	"analisa":       "analisis",
	"obyek":         "objek",
	"subyek":        "subjek",
	"resiko":        "risiko",
	"sistim":        "sistem",
	"managemen":     "manajemen",
	"praktek":       "praktik",
	"kwalitas":      "kualitas",
	"jadual":        "jadwal",
	"azas":          "asas",
	"standard":      "standar",
	"trampil":       "terampil",
	"sekertariat":   "sekretariat",
	"propesi":       "profesi",
	// Plural marks of handwriting and speech.
	"org": "orang",
	"dgn": "dengan",
}

const (
	minEjaan = 3  // the shortest key above
	maxEjaan = 13 // the longest
)

// panjangEjaan has, by each of the first letters of the keys above, a bit for each
// length they have: nearly every word of a name is told by these to be no key.
var panjangEjaan = func() (out [minEjaan][256]uint16) {
	for kata := range ejaan {
		for i := range out {
			out[i][kata[i]] |= 1 << len(kata)
		}
	}
	return out
}()

// pasangan are pairs met in either order, as they stand once folded. The
// lists themselves write both orders of sarana and prasarana for one thing.
var pasangan = []struct{ dari, ke []byte }{
	{[]byte("prasaranadansarana"), []byte("saranadanprasarana")},
}
