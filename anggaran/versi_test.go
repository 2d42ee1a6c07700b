package anggaran

import (
	"errors"
	"slices"
	"testing"
)

func TestVersi(t *testing.T) {
	ordered := []Versi{Murni, Murni.Pergeseran(1), Murni.Pergeseran(2), Perubahan(1), Perubahan(1).Pergeseran(1), Perubahan(2), Perubahan(65535).Pergeseran(65535)}
	texts := []string{"murni", "pergeseran ke-1", "pergeseran ke-2", "perubahan ke-1", "pergeseran ke-1 setelah perubahan ke-1", "perubahan ke-2", "pergeseran ke-65535 setelah perubahan ke-65535"}
	if !slices.IsSorted(ordered) {
		t.Error(ordered)
	}
	for i, v := range ordered {
		text, _ := v.MarshalText()
		var back Versi
		if err := back.UnmarshalText(text); string(text) != texts[i] || back != v || err != nil {
			t.Errorf("%s, %v, %v, want %s", text, back, err, texts[i])
		}
	}
	for s, want := range map[string]Versi{" Murni ": Murni, "Perubahan": Perubahan(1), "PERGESERAN": Murni.Pergeseran(1), "Pergeseran setelah  perubahan": Perubahan(1).Pergeseran(1)} {
		if v, err := ParseVersi(s); v != want || err != nil {
			t.Error(s, v, err)
		}
	}
	for _, s := range []string{"", "murni ke-1", "perubahan ke-0", "perubahan ke-", "perubahan ke-65536", "perubahan 2", "pergeseran perubahan", "pergeseran setelah", "pergeseran ke-1 setelah murni", "setelah perubahan", "perubahan perubahan"} {
		if v, err := ParseVersi(s); !errors.Is(err, ErrVersi) {
			t.Error(s, v, err)
		}
	}
}

func TestAnggaran(t *testing.T) {
	type kunci struct{ akun, dana string }
	gaji, modal, baru := kunci{"5.1.01", "DAU"}, kunci{"5.2", "DAK"}, kunci{"5.1.02", "PAD"}
	var a Anggaran[kunci]
	ubah := Perubahan(1)
	a.Set(2025, ubah, gaji, IsianOf(New(110)))
	a.Set(2025, Murni, gaji, IsianOf(New(100)))
	a.Set(2025, Murni, modal, IsianOf(New(50)))
	a.Set(2025, ubah, baru, IsianOf(New(7)))
	a.Set(2025, Murni.Pergeseran(1), gaji, IsianOf(New(1)))
	a.Set(2024, Murni, gaji, IsianOf(New(90)))
	a.Set(2024, Murni, gaji, IsianOf(New(95)))

	if v, ok := a.Berlaku(2025); v != ubah || !ok {
		t.Error(v, ok)
	}
	if _, ok := a.Berlaku(2023); ok {
		t.Error("2023 has a version")
	}
	if got := a.Versi(2025); !slices.Equal(got, []Versi{Murni, Murni.Pergeseran(1), ubah}) {
		t.Error(got)
	}
	if a.At(2024, Murni, gaji) != IsianOf(New(95)) || a.At(2024, ubah, gaji) != (Isian{}) {
		t.Error("At")
	}
	got, err := a.Selisih(2025, Murni, ubah)
	want := []SelisihVersi[kunci]{
		{gaji, IsianOf(New(100)), IsianOf(New(110)), IsianOf(New(10))},
		{modal, IsianOf(New(50)), Isian{}, Isian{}},
		{baru, Isian{}, IsianOf(New(7)), Isian{}},
	}
	if !slices.Equal(got, want) || err != nil {
		t.Error(got, err)
	}
	if got, err := a.Selisih(2025, ubah, ubah); len(got) != 0 || err != nil {
		t.Error(got, err)
	}
	if _, err := a.Selisih(2024, Murni, ubah); !errors.Is(err, ErrVersi) {
		t.Error(err)
	}
	total := a.Total(2025, ubah)
	if r, err := total.Sum(); r != New(117) || total.Tertulis != 2 || err != nil {
		t.Error(r, err)
	}
	if d := a.Deret(gaji); !d.Equal(DeretFrom(2024, New(95), New(110))) {
		t.Error(d)
	}
	var seen []kunci
	for k := range a.All(2025, Murni) {
		seen = append(seen, k)
	}
	if !slices.Equal(seen, []kunci{gaji, modal}) {
		t.Error(seen)
	}
	var empty Anggaran[string]
	if r := empty.Total(2025, Murni); r != (Rekap{}) || empty.Deret("x").Len() != 0 {
		t.Error(r)
	}
}
