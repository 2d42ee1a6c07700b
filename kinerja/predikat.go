package kinerja

// The predicates that plans name as targets. The letters are the ladder of
// SAKIP, the words those of SAKIP, of the performance scale of Permendagri
// 86/2017, of the survey of satisfaction (SKM), and the opinions of the BPK.
// Which number belongs to which word depends on the scale and is not told
// here: "Baik" is on three of them.

// predikatHuruf are read only as written, in capitals: a small "a" in a cell
// is the mark of a note or of a list.
var predikatHuruf = []string{"AA", "A", "BB", "B", "CC", "C", "D"}

var predikatKata = []string{
	"Sangat Memuaskan", "Memuaskan", "Sangat Baik", "Baik", "Cukup Baik",
	"Cukup", "Kurang Baik", "Agak Kurang", "Kurang", "Sangat Kurang",
	"Tidak Baik",
	"Sangat Tinggi", "Tinggi", "Sedang", "Rendah", "Sangat Rendah",
	"WTP", "WDP", "TMP", "Tidak Wajar",
}

// ejaanPredikat are the long names of the opinions.
var ejaanPredikat = map[string]string{
	"Wajar Tanpa Pengecualian":  "WTP",
	"Wajar Dengan Pengecualian": "WDP",
	"Tidak Memberikan Pendapat": "TMP",
	"Tidak Menyatakan Pendapat": "TMP",
}

var (
	hurufPredikat        = make(map[string]bool)
	predikatMenurutKunci = make(map[string]string)
)

func init() {
	for _, p := range predikatHuruf {
		hurufPredikat[p] = true
	}
	for _, p := range predikatKata {
		tambahPredikat(p, p)
	}
	for ejaan, p := range ejaanPredikat {
		tambahPredikat(ejaan, p)
	}
}

func tambahPredikat(ejaan, p string) {
	var buf [maksKunci]byte
	k, _ := kunci(&buf, ejaan)
	predikatMenurutKunci[string(k)] = p
}

// cariPredikat gives the canonical spelling of the predicate that s, a text
// without blanks at its ends, is as a whole.
func cariPredikat(s string) (string, bool) {
	if len(s) <= 2 {
		return s, hurufPredikat[s]
	}
	var buf [maksKunci]byte
	k, ok := kunci(&buf, s)
	if !ok {
		return "", false
	}
	p, ok := predikatMenurutKunci[string(k)]
	return p, ok
}
