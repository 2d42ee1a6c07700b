package kinerja

import (
	"fmt"
	"math/big"
)

// Kuadran is one of the four fields in which capaian stands beside penyerapan.
type Kuadran uint8

const (
	KuadranTiada        Kuadran = iota // one of the two is not known
	KuadranTinggiTinggi                // much reached, much spent
	KuadranTinggiRendah                // much reached, little spent
	KuadranRendahTinggi                // little reached, much spent
	KuadranRendahRendah                // little reached, little spent
)

var namaKuadran = [...]string{
	"tidak dapat dinilai",
	"capaian tinggi, penyerapan tinggi",
	"capaian tinggi, penyerapan rendah",
	"capaian rendah, penyerapan tinggi",
	"capaian rendah, penyerapan rendah",
}

// String returns the verdict in Indonesian.
func (k Kuadran) String() string {
	if int(k) < len(namaKuadran) {
		return namaKuadran[k]
	}
	return fmt.Sprintf("kuadran(%d)", uint8(k))
}

// MarshalText returns the verdict as String does. The error is always nil.
func (k Kuadran) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// AmbangKuadran are the thresholds, in per cent, from which capaian and
// penyerapan count as high. Where one is nil it is [AmbangBiasa].
//
// No regulation draws these lines; whoever prints a verdict prints its
// thresholds too.
type AmbangKuadran struct {
	Capaian, Penyerapan *big.Rat
}

// AmbangBiasa, in per cent, is ours: where "Tinggi" begins on the scale of
// Permendagri 86/2017, which its forms apply to performance and money alike.
const AmbangBiasa = 76

// Verdict returns the field of a capaian and a penyerapan, both in per cent,
// nil if not known. A value at its threshold is high.
func (a AmbangKuadran) Verdict(capaian, penyerapan *big.Rat) Kuadran {
	if capaian == nil || penyerapan == nil {
		return KuadranTiada
	}
	switch c, p := tinggi(capaian, a.Capaian), tinggi(penyerapan, a.Penyerapan); {
	case c && p:
		return KuadranTinggiTinggi
	case c:
		return KuadranTinggiRendah
	case p:
		return KuadranRendahTinggi
	}
	return KuadranRendahRendah
}

func tinggi(v, ambang *big.Rat) bool {
	if ambang == nil {
		ambang = big.NewRat(AmbangBiasa, 1)
	}
	return v.Cmp(ambang) >= 0
}
